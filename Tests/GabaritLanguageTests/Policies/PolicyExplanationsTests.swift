import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct PolicyExplanationsTests {
    @Test(arguments: PolicyExplanations.all.filter { $0.example != nil })
    func `an example provokes its code and nothing else`(explanation: Explanation) {
        #expect(PolicyChecking.check(explanation.example ?? "").diagnostics.map(\.code) == [explanation.code])
    }

    @Test func `every code has an explanation, once, in both languages`() {
        let codes = PolicyExplanations.all.map(\.code)
        #expect(codes == codes.sorted() && Set(codes).count == codes.count)
        #expect(
            PolicyExplanations.all.filter { $0.example == nil }.map(\.code) == [
                "policy.in-template", "policy.too-complex",
            ])
        for explanation in PolicyExplanations.all {
            for message in [explanation.title, explanation.meaning, explanation.cure] {
                #expect(!message.french.isEmpty && !message.english.isEmpty && message.french != message.english)
            }
        }
    }
}
