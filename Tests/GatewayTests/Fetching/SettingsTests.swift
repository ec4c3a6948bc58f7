import Testing

@testable import Gateway

@Suite struct SettingsTests {
    @Test func theFileIsReadAndTheEnvironmentWins() throws {
        let scratch = try Scratch()
        try scratch.write(
            "feedgate.yaml",
            "contact: bot@reader.example\nhttp_client_timeout: 40\nhost_gap: 3s\nallowed_ports: [80, 443]\nhttp_client_max_body_size: 2\n"
        )
        let (settings, errors) = SettingsReader(
            home: Home(scratch.path),
            environment: ["HTTP_CLIENT_TIMEOUT": "20", "LOG_LEVEL": "debug", "LOG_FORMAT": "json"]
        ).read()
        #expect(errors.isEmpty)
        #expect(settings.contact == "bot@reader.example")
        #expect(settings.limits.total == 20)
        #expect(settings.limits.firstByte == 20)
        #expect(settings.limits.bodyBytes == 2 << 20)
        #expect(settings.limits.sentBytes == 2 << 20)
        #expect(settings.hostGap == 3)
        #expect(settings.allowedPorts == [80, 443])
        #expect(settings.logLevel == .debug && settings.logsJSON)
    }

    @Test func whatIsWrongIsNamed() throws {
        let scratch = try Scratch()
        try scratch.write("feedgate.yaml", "host_gap: soon\nallowed_ports: [http]\ncontact: \"a\\nb\"\n")
        let (_, errors) = SettingsReader(
            home: Home(scratch.path), environment: ["WORKER_POOL_SIZE": "many", "LOG_LEVEL": "loud"]
        ).read()
        #expect(
            errors.map(\.description).sorted() == [
                "LOG_LEVEL: it is debug, info, notice, warning or error, not `loud`",
                "WORKER_POOL_SIZE: it takes a whole number from 1 to 1024, not `many`",
                "feedgate.yaml:1: `host_gap` takes a time such as 1s or 1m",
                "feedgate.yaml:2: `allowed_ports` takes ports such as [80, 443], not `http`",
                "feedgate.yaml:3: `contact` takes one line of ASCII; write a web or mail address",
            ])
    }

    @Test func ownServersMayBeAskedAsOftenAsOneLikes() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/own.yaml", "url: http://10.0.0.7:8080/f\nallow_private: [10.0.0.7]\ninterval: 5s\n")
        try scratch.write("feeds/other.yaml", "url: https://a.example/f\nallow_private: [10.0.0.7]\ninterval: 5s\n")
        let definitions = Home(scratch.path).definitions()
        #expect(definitions.sources.map(\.interval) == [5])
        #expect(definitions.errors.count == 1)
    }

    @Test func aLogLineIsOneLine() {
        let facts = [("error", "x\n{\"level\":\"error\"}\u{1B}[31m"), ("source", "a")]
        #expect(
            LineLog.line(time: "t", level: "warning", label: "l", message: "m", facts: facts, isJSON: false)
                == "t warning m error=\"x\\n{\\\"level\\\":\\\"error\\\"}\\u001b[31m\" source=a")
        #expect(
            LineLog.line(time: "t", level: "warning", label: "l", message: "m", facts: facts, isJSON: true)
                == "{\"time\":\"t\",\"level\":\"warning\",\"logger\":\"l\",\"message\":\"m\",\"error\":\"x\\n{\\\"level\\\":\\\"error\\\"}\\u001b[31m\",\"source\":\"a\"}"
        )
    }
}
