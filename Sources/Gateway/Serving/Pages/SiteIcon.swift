/// The sign of the program: a gate with a feed going through it.
enum SiteIcon {
    static let path = "/icon.svg"
    private static let lines = "M4 21V10a8 8 0 0 1 16 0v11M9 21v-9a3 3 0 0 1 6 0v9M2 21h20"

    /// As a picture of its own.
    static var document: [UInt8] {
        Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#0b6e5f"/>\
            <path d="\(lines)" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" \
            transform="translate(2.4 1.8) scale(.8)"/></svg>
            """.utf8)
    }

    /// Within a page, in the colour of the text around it.
    static func draw(_ html: inout PageHTML) {
        html.element(.svg, [.class("icon"), .plain(.viewBox, "0 0 24 24"), .plain(.ariaHidden, "true")]) { html in
            html.element(.path, [.plain(.d, lines)])
        }
    }
}
