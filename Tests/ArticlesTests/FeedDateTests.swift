import Testing

@testable import Articles

@Suite struct FeedDateTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var date: String?
        init(_ text: String, _ date: String?) {
            self.text = text
            self.date = date
        }
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case("Wed, 20 Jul 2022 17:49:00 +0700", "2022-07-20T17:49:00+07:00"),
        Case("20 Jul 2022 17:49 GMT", "2022-07-20T17:49:00+00:00"),
        Case("Wed, 20 Jul 22 17:49:00 EST", "2022-07-20T17:49:00-05:00"),
        Case("Wed, 20 Jul 99 17:49:00 Z", "1999-07-20T17:49:00+00:00"),
        Case("Wed,20 July, 2022 5:49:00 pm PDT", "2022-07-20T17:49:00-07:00"),
        Case("Wed, 20 Jul 2022 17:49:00 GMT+7", "2022-07-20T17:49:00+07:00"),
        Case("Wed, 20 Jul 2022 17:49:00 Europe/Berlin", "2022-07-20T17:49:00+02:00"),
        Case("2022-07-20T17:49:00.25Z", "2022-07-20T17:49:00+00:00"),
        Case("2022-07-20 17:49:00 -00:20", "2022-07-20T17:49:00-00:20"),
        Case("2022-07-20T17:49", "2022-07-20T17:49:00+00:00"),
        Case("20220720T174900Z", "2022-07-20T17:49:00+00:00"), Case("2022-07-20", "2022-07-20"),
        Case("2022-07", "2022-07-01"), Case("2022", "2022-01-01"), Case("-2207", "2022-07-01"),
        Case("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00"),
        Case("Wed Jul 20 17:49:00 2022", "2022-07-20T17:49:00+00:00"),
        Case("Wed Jul 20 17:49:00 +0200 2022", "2022-07-20T17:49:00+02:00"),
        Case("Wed, 20 Jul 2022 24:00:00 GMT", "2022-07-21T00:00:00+00:00"),
        Case("mer., 20 juil. 2022 17:49:00 +0200", "2022-07-20T17:49:00+02:00"),
        Case("Τετ, 20 Ιούλ 2022 17:49:00 EEST", "2022-07-20T17:49:00+03:00"),
        Case("Thứ Tư, 20/07/2022 17:49 (GMT+7)", "2022-07-20T17:49:00+07:00"),
        Case("T4, 20 Th7 2022 17:49:00 +0700", "2022-07-20T17:49:00+07:00"),
        Case("2022년 07월 20일 17:49:00", "2022-07-20T17:49:00+09:00"),
        Case("Wed, 07/20/2022 - 17:49", "2022-07-20T17:49:00+00:00"),
        Case("Mon, 07 06 2020 08:00:00 +0000", "2020-07-06T08:00:00+00:00"),
        Case("July 20th, 2022, 5:49 p.m.", "2022-07-20T17:49:00+00:00"), Case("Jul. 2022", "2022-07-01"),
        Case("", nil), Case("soon", nil), Case("2010-", nil), Case("0000-00-00 00:00:00", nil), Case("32/13/2022", nil),
        Case("Wed, 99 Jul 2022 17:49:00 GMT", nil), Case("2022-07-20T25:49:00Z", nil),
        Case("2022-07-20T17:61:00Z", nil), Case("Wed, 20 zzz 2022 17:49:00 GMT", nil), Case("2022-02-30", nil),
    ]) func aDateIsReadInEveryForm(_ testCase: Case) {
        #expect(FeedDate.parse(testCase.text)?.iso8601 == testCase.date)
    }
}
