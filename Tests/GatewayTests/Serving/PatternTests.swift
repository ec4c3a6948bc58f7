import Testing

@testable import Gateway

@Suite struct PatternTests {
    struct Case: CustomTestStringConvertible {
        var pattern: String
        var yes: [String] = []
        var no: [String] = []
        var testDescription: String { pattern }
    }

    @Test(arguments: [
        Case(pattern: "lũ", yes: ["mưa lũ", "lũ"], no: ["lu", "LŨ", ""]),
        Case(pattern: "(?i)lũ", yes: ["LŨ"], no: ["lu"]),
        Case(pattern: "a|b", yes: ["xbx", "a"], no: ["c"]),
        Case(pattern: "^a.c$", yes: ["abc", "x\nabc"], no: ["abcd", "ac", "a\nc"]),
        Case(pattern: "ab*c", yes: ["ac", "abbbc"], no: ["adc"]),
        Case(pattern: "ab+?c", yes: ["abc"], no: ["ac"]),
        Case(pattern: "colou?r", yes: ["color", "colour"], no: ["colouur"]),
        Case(pattern: "a{2,3}b", yes: ["aab", "aaab"], no: ["ab"]),
        Case(pattern: "^a{2}$", yes: ["aa"], no: ["aaa", "a"]),
        Case(pattern: "x{", yes: ["x{"], no: ["x"]),
        Case(pattern: "[a-c\\d]z", yes: ["bz", "7z"], no: ["dz"]),
        Case(pattern: "[^a-c]z", yes: ["dz"], no: ["az", "z"]),
        Case(pattern: "[]x]", yes: ["]", "x"], no: ["y"]),
        Case(pattern: "\\bHà\\b", yes: ["ở Hà Nam"], no: ["Hàm", "xHà"]),
        Case(pattern: "\\w+@\\w+\\.vn", yes: ["thư@tỉnh.vn"], no: ["@tỉnh.vn"]),
        Case(pattern: "(?:ab|cd)+e", yes: ["abcde"], no: ["abc"]),
        Case(pattern: "a\\.b", yes: ["a.b"], no: ["axb"]),
        Case(pattern: "(a|)b", yes: ["b"], no: ["a"]),
        Case(pattern: "(a*)*b", yes: ["b", "aab"], no: ["aaa"]),
        Case(pattern: "\\S\\s\\D", yes: ["a b"], no: ["a 1"]),
    ])
    func anExpressionMatchesWhatItSays(_ test: Case) throws {
        let pattern = try Pattern(test.pattern)
        for (texts, expected) in [(test.yes, true), (test.no, false)] {
            for text in texts {
                var budget = 1_000_000
                let scalars = Pattern.scalars(of: text, ignoringCase: pattern.ignoresCase)
                #expect(pattern.occurs(in: scalars, budget: &budget) == expected, "\(text)")
            }
        }
    }

    @Test(arguments: [
        "(", ")", "[a", "a{3,2}", "*a", "(?=a)", "\\1", "\\", "[z-a]", "\\q", "((a{900}){900})", "(?<n>a)",
    ])
    func anExpressionThatCannotBeUsedIsToldSo(_ text: String) {
        #expect(throws: Pattern.Problem.self) { try Pattern(text) }
    }

    /// What makes backtracking engines run for centuries costs a few steps a character here.
    @Test(arguments: ["(a+)+$", "(a|aa)+$", "(.*a){20}$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"])
    func noExpressionRunsAway(_ text: String) throws {
        let pattern = try Pattern(text)
        var budget = 100_000_000
        let subject = [UInt32](repeating: 0x61, count: 5_000) + [0x21]
        _ = pattern.occurs(in: subject, budget: &budget)
        #expect(budget > 50_000_000)
    }

    @Test func theBudgetEndsASearch() throws {
        var budget = 100
        #expect(try !Pattern("(a|b)*c").occurs(in: [UInt32](repeating: 0x61, count: 10_000) + [0x63], budget: &budget))
        #expect(budget < 0)
    }
}
