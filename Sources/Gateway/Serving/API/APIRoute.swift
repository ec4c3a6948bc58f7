import HTTPTypes

/// What an address below `/api/v1` stands for.
enum APIRoute: Equatable {
    case openAPI, sources, source(String), poll(String), articles, article(String), revisions(String), explanation(
        String), search
    case statistics, preview

    init?(_ path: [String]) {
        guard path.first == "v1" else { return nil }
        switch path.count {
        case 2:
            switch path[1] {
            case "openapi.json": self = .openAPI
            case "sources": self = .sources
            case "articles": self = .articles
            case "search": self = .search
            case "statistics": self = .statistics
            case "preview": self = .preview
            default: return nil
            }
        case 3 where path[1] == "sources": self = .source(path[2])
        case 3 where path[1] == "articles": self = .article(path[2])
        case 4 where path[1] == "sources" && path[3] == "poll": self = .poll(path[2])
        case 4 where path[1] == "articles" && path[3] == "revisions": self = .revisions(path[2])
        case 4 where path[1] == "articles" && path[3] == "explanation": self = .explanation(path[2])
        default: return nil
        }
    }

    var methods: [HTTPRequest.Method] {
        switch self {
        case .sources: [.get, .head, .post]
        case .source: [.get, .head, .delete]
        case .poll, .preview: [.post]
        default: [.get, .head]
        }
    }
}
