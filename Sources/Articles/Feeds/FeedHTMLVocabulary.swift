/// The elements and attributes of HTML that a feed may show.
enum FeedHTMLVocabulary {
    /// How the value of an attribute is treated.
    enum Kind {
        case text, address, addresses, style
    }

    /// Elements that stay.
    ///
    /// Of all others the tags go and the text stays.
    static let elements = table(
        """
        a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite
        code col colgroup command data datagrid datalist dd del details dfn dialog dir div dl dt em event-source
        fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd keygen label
        legend li m main map mark menu meter multicol nav nextid noscript ol optgroup option output p picture pre
        progress q rb rp rt rtc ruby s samp search section select small sound source spacer span strike strong sub
        summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video wbr
        """)

    /// Elements whose text is not for people, and goes with them.
    static let unreadable = table("script style applet")

    /// Elements of HTML that go, but for their text.
    static let dropped = table(
        """
        applet base basefont bgsound blink body embed form frame frameset head html iframe isindex link listing marquee
        math meta nobr noembed noframes object param plaintext script slot style svg template title xmp
        """)

    /// Attributes that stay.
    static let attributes: FeedHTMLTable<Kind> = {
        var result: [(FeedHTMLName, Kind)] = []
        for name in names(
            """
            abbr accept accept-charset accesskey align alt autocomplete autofocus axis balance bgcolor bgproperties
            border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char
            charoff charset checked choff class clear color cols colspan compact contenteditable controls coords
            datafld datapagesize datasrc datetime decoding default delay dir disabled draggable enctype end face
            font for frame galleryimg gutter headers height hidden hidefocus high hreflang hspace icon id inputmode
            ismap keytype kind label lang leftspacing list loading loop loopcount loopend loopstart low max maxlength
            media method min multiple muted name nohref noshade nowrap open optimum pattern placeholder point-size
            poster-alt pqg preload prompt radiogroup readonly rel repeat-max repeat-min replace required rev
            reversed rightspacing rows rowspan rules scope selected shape size sizes span srclang start step summary
            suppress tabindex target template title toppadding type unselectable urn usemap valign value variable
            volume vrml vspace width wrap xml:lang itemprop role
            """)
        { result.append((name, .text)) }
        for name in names("href src cite background longdesc action data dynsrc lowsrc poster ping formaction profile")
        {
            result.append((name, .address))
        }
        result.append((FeedHTMLName("srcset"), .addresses))
        result.append((FeedHTMLName("style"), .style))
        return FeedHTMLTable(result)
    }()

    private static func names(_ list: String) -> [FeedHTMLName] {
        list.split(whereSeparator: \.isWhitespace).map { FeedHTMLName($0) }
    }

    private static func table(_ list: String) -> FeedHTMLTable<Bool> { FeedHTMLTable(names(list).map { ($0, true) }) }
}
