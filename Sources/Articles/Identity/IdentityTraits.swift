/// How far one source's guids and addresses can be trusted, learnt from what it has shown.
package struct IdentityTraits: Sendable, Equatable {
    /// What was seen of one kind of identity.
    package struct Record: Sendable, Equatable {
        /// How often an article came again with the same one.
        package var kept = 0
        /// How often an article came again with another one.
        package var changed = 0
        /// How often two articles had one between them.
        package var shared = 0

        package init(kept: Int = 0, changed: Int = 0, shared: Int = 0) {
            self.kept = kept
            self.changed = changed
            self.shared = shared
        }

        /// Whether different articles share it: it says little then that two have the same.
        package var isShared: Bool { shared >= 2 && shared * 10 > kept }
        /// Whether it changes while the article stays: it says nothing then that two have different ones.
        package var isUnstable: Bool { changed >= 3 && changed * 4 > kept }
        /// Whether it has held often and never failed.
        package var isProven: Bool { kept >= 20 && shared == 0 && changed == 0 }

        /// What it says that two have the same one, and that they have not.
        func weight(_ isSame: Bool?) -> Int {
            switch isSame {
            case nil: 0
            case true?: isShared ? 0 : isProven ? 5 : 3
            case false?: isUnstable ? 0 : -1
            }
        }
    }

    package var guid = Record()
    package var url = Record()

    package init(guid: Record = Record(), url: Record = Record()) {
        self.guid = guid
        self.url = url
    }

    /// What a match teaches.
    package mutating func learn(sameGUID: Bool?, sameURL: Bool?) {
        func count(_ isSame: Bool?, _ record: inout Record) {
            switch isSame {
            case true?: record.kept += 1
            case false?: record.changed += 1
            case nil: break
            }
        }
        count(sameGUID, &guid)
        count(sameURL, &url)
    }

    /// What it teaches that an article is another one in spite of the same guid or address.
    package mutating func learnApart(sameGUID: Bool?, sameURL: Bool?) {
        if sameGUID == true { guid.shared += 1 }
        if sameURL == true { url.shared += 1 }
    }
}
