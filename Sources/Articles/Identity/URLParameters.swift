/// Parameters of addresses that say who came from where, not what is shown.
enum URLParameters {
    /// Whether a parameter is known to be no part of what an address names.
    ///
    /// Everything else stays: on portals such as `default.aspx?ItemID=812` the query is the article.
    ///
    /// - Parameters:
    ///   - name: In lower case.
    ///   - value: As it stands in the address.
    /// - Returns: True for tracking, sessions and ways back.
    static func isNoise(_ name: Substring, value: Substring) -> Bool {
        tracking.contains(name) || trackingBeginnings.contains { name.hasPrefix($0) }
            || returnEndings.contains { name.hasSuffix($0) }
            || referrals.contains(name) && channels.contains(value.lowercased())
            || sessions.contains { name.hasPrefix($0) } || shortSessions.contains(name) && isToken(value)
    }

    /// Names that carry a session in the path: `/tin;jsessionid=8A1F`.
    static func isSession(_ name: Substring) -> Bool { sessions.contains { name.hasPrefix($0) } }

    /// Campaign and click ids of advertising, mail, social and analytics services, by their documentation.
    private static let tracking: Set<Substring> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid",
        "igshid", "igsh", "li_fat_id", "mkt_tok", "_ga", "_gl", "_openstat", "ref_src", "ref_url", "cmpid", "ocid",
        "ncid", "s_cid", "icid", "icmp", "sr_share", "zarsrc", "zaloid", "fb_action_ids", "fb_action_types",
        "fb_source", "fb_ref", "action_object_map", "guccounter", "guce_referrer", "guce_referrer_sig", "tblci",
        "xtor", "smid", "smtyp", "emc", "ftcamp", "spm", "scm", "wt_mc", "wt.mc_id", "rb_clickid", "s_kwcid", "ef_id",
        "sc_cid", "elqtrackid", "elqtrack", "trk", "trkcampaign", "_branch_match_id", "_branch_referrer", "srsltid",
        "p_auth", "inheritredirect", "nocache", "_",
    ]
    private static let trackingBeginnings = [
        "utm_", "mc_cid", "mc_eid", "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "mtm_", "piwik_", "matomo_",
        "hsa_", "oly_", "vero_", "ns_campaign", "ns_source", "ns_mchannel", "ns_linkname", "at_medium", "at_campaign",
        "at_custom", "at_link", "itm_", "cm_mmc", "ga_source", "ga_medium", "ga_campaign", "__hs", "_hs", "dicbo",
        "stm_", "int_cmp", "wtmc", "__twitter_impression",
    ]
    /// Where to go back to: Liferay's `_101_INSTANCE_x_redirect`, SharePoint's `Source` stays, for it may be a name.
    private static let returnEndings = [
        "redirect", "returnurl", "return_url", "backurl", "back_url", "referer", "referrer",
    ]
    private static let referrals: Set<Substring> = [
        "ref", "source", "src", "from", "via", "partner", "origin", "cmp", "medium", "feed", "output", "outputtype",
    ]
    private static let channels: Set<String> = [
        "rss", "rssfeed", "rss_feed", "atom", "feed", "feeds", "twitter", "facebook", "zalo", "telegram", "homepage",
        "home", "newsletter", "email", "share", "social", "amp", "mobile",
    ]
    private static let sessions = [
        "jsessionid", "phpsessid", "aspsessionid", "sessionid", "session_id", "cftoken", "cfid", "zenid", "oscsid",
    ]
    private static let shortSessions: Set<Substring> = ["sid", "s", "session", "sess", "token"]

    /// 16 letters and digits or more, some of each: no id that a person gave.
    private static func isToken(_ value: Substring) -> Bool {
        let bytes = value.utf8
        return bytes.count >= 16 && bytes.allSatisfy { $0.isLetterOrDigit }
            && bytes.contains { (0x30...0x39).contains($0) } && bytes.contains { !(0x30...0x39).contains($0) }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}
