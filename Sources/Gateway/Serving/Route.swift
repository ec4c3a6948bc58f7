import Articles
import HTTPTypes

/// What an address stands for; there is no other way from an address to anything, and none leads to a file.
enum Route: Equatable {
    case sources, source(String), article(String), revision(String, Int), original(String), search, charts
    case tryAddress, trySave, signIn, signOut, language
    case feed(FeedAddress), opml
    case hub, push(String)
    case api(APIRoute)
    case styleSheet, icon, robots, health, ready, metrics, healthFeed

    init?(_ path: [String]) {
        switch path.count {
        case 0: self = .sources
        case 1:
            switch path[0] {
            case "search": self = .search
            case "charts": self = .charts
            case "try": self = .tryAddress
            case "signin": self = .signIn
            case "signout": self = .signOut
            case "language": self = .language
            case "feeds.opml": self = .opml
            case "hub": self = .hub
            case "icon.svg", "favicon.ico": self = .icon
            case "robots.txt": self = .robots
            case "healthz": self = .health
            case "readyz": self = .ready
            case "metrics": self = .metrics
            case "health.atom": self = .healthFeed
            case let name where "/" + name == StyleSheet.path: self = .styleSheet
            default: return nil
            }
        case 2 where path[0] == "sources" && ProposedSource.isID(path[1]): self = .source(path[1])
        case 2 where path[0] == "articles" && ArticleAddress.isID(path[1]): self = .article(path[1])
        case 2 where path[0] == "feeds" && !path[1].isEmpty: self = .feed(FeedAddress(segment: path[1]))
        case 2 where path[0] == "push" && ArticleAddress.isID(path[1]): self = .push(path[1])
        case 2 where path == ["try", "save"]: self = .trySave
        case 3 where path[0] == "articles" && path[2] == "original" && ArticleAddress.isID(path[1]):
            self = .original(path[1])
        case 4 where path[0] == "articles" && path[2] == "revisions" && ArticleAddress.isID(path[1]):
            guard let number = Int(path[3]), number > 0 else { return nil }
            self = .revision(path[1], number)
        default:
            guard path[0] == "api", let route = APIRoute(Array(path.dropFirst())) else { return nil }
            self = .api(route)
        }
    }

    var methods: [HTTPRequest.Method] {
        switch self {
        case .trySave, .signOut, .hub: [.post]
        case .tryAddress, .signIn, .push: [.get, .head, .post]
        case .api(let route): route.methods
        default: [.get, .head]
        }
    }

    /// Whether it may be read by anybody even where reading needs the token.
    var isOpen: Bool {
        switch self {
        case .signIn, .signOut, .language, .styleSheet, .icon, .robots, .health, .ready, .hub, .push: true
        case .api(.openAPI): true
        default: false
        }
    }

    /// What it costs a peer's allowance: looking a feed up is cheap, searching is not, fetching from elsewhere least.
    var cost: Double {
        switch self {
        case .styleSheet, .icon, .robots, .health, .ready: 0
        case .search, .api(.search), .charts, .api(.statistics), .original, .api(.explanation): 4
        case .tryAddress, .trySave, .signIn, .hub, .api(.preview), .api(.poll): 10
        default: 1
        }
    }

    /// In which form its problems are told.
    var speaks: Tongue {
        switch self {
        case .api: .json
        case .feed, .opml, .hub, .push, .health, .healthFeed, .ready, .metrics, .styleSheet, .icon, .robots: .text
        default: .html
        }
    }

    enum Tongue { case html, json, text }

    /// The form for an address that stands for nothing.
    static func tongue(of path: [String]) -> Tongue {
        switch path.first {
        case "api": .json
        case "feeds": .text
        default: .html
        }
    }
}
