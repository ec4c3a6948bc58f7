/// A robots.txt and what it says about URLs.
struct RobotsCase: JudgedCase {
    var id: String
    var robots: String
    var checks: [Check]

    struct Check: Decodable {
        var agent: String
        var url: String
        /// What the test's author expected.
        var allowed: Bool
        /// What Google's parser answers, where that is not the same.
        var google: Bool?
    }

    func judge(_ score: inout CaseScore) {
        let file = RobotsTxt(Array(robots.utf8))
        for check in checks {
            let allowed = RobotsRules(file, agent: check.agent).allows(text: check.url)
            score.count("\(id) \(check.agent) \(check.url)", expected: check.google ?? check.allowed, actual: allowed)
        }
    }
}
