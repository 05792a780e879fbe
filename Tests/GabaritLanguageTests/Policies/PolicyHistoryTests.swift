import Testing

@testable import GabaritLanguage

@Suite struct PolicyHistoryTests {
    @Test func `what came back was sent`() {
        #expect(PolicyHistory([.emailRejected]).events == [.emailSent, .emailRejected])
        #expect(PolicyHistory([.postReturned]).events == [.postSent, .postReturned])
        #expect(PolicyHistory([.holdReleased]).events == [.holdReleased])
    }

    @Test func `every history is there once`() {
        // Nothing, sent or come back, for an e-mail and for a letter; released or not.
        #expect(PolicyHistory.all.count == 18)
        #expect(Set(PolicyHistory.all).count == 18)
        for history in PolicyHistory.all { #expect(PolicyHistory(history.events) == history) }
        #expect(PolicyEvent.allCases.count < 8)
    }

    @Test func `a channel is used by what was sent, and holding by what was released`() {
        let history = PolicyHistory([.emailSent, .holdReleased])
        #expect(PolicyChannel.allCases.filter(history.hasUsed) == [.email, .held])
        #expect(PolicyHistory().using([.email, .download, .task]).events == [.emailSent])
    }

    @Test func `somebody is reached until all has come back`() {
        #expect(!PolicyHistory().reachesSomebody)
        #expect(PolicyHistory([.emailSent]).reachesSomebody)
        #expect(PolicyHistory([.emailRejected, .postSent]).reachesSomebody)
        #expect(!PolicyHistory([.emailRejected, .postReturned]).reachesSomebody)
    }
}
