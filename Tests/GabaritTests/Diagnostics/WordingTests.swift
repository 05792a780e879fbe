import GabaritLanguage
import GabaritPrimitives
import Testing

/// Every message, label and hint that the suite provokes keeps to the rules of wording, in both languages.
struct WordingTests {
    /// A sentence of a diagnostic.
    struct Sentence: Sendable, CustomTestStringConvertible {
        enum Kind { case message, label, hint }

        var code: String
        var kind: Kind
        var message: Message

        var testDescription: String { "\(code): \(message.french) / \(message.english)" }
    }

    /// All sentences, each once.
    static let sentences: [Sentence] = {
        let provoked = SuiteSection.all.flatMap { Provocation.of($0).diagnostics }
        let made = MadeDiagnostics.byCode.values.flatMap { $0.map(\.diagnostic) }
        var seen: Set<Message> = []
        return (provoked + made).sorted { $0.code < $1.code }.flatMap { diagnostic -> [Sentence] in
            var all = [Sentence(code: diagnostic.code, kind: .message, message: diagnostic.message)]
            all += diagnostic.labels.map { Sentence(code: diagnostic.code, kind: .label, message: $0.message) }
            all += diagnostic.hints.map { Sentence(code: diagnostic.code, kind: .hint, message: $0.message) }
            return all.filter { seen.insert($0.message).inserted }
        }
    }()

    /// A sentence without what stands in backquotes.
    static func words(_ text: String) -> String { text.replacing(/`[^`]*`/, with: "`") }

    /// What breaks a rule, and the rule.
    private func expectNone(_ rule: String, in language: MessageLanguage?, where isBroken: (String, Sentence) -> Bool) {
        for sentence in Self.sentences {
            for one in language.map({ [$0] }) ?? MessageLanguage.allCases {
                let text = sentence.message.text(in: one)
                if isBroken(text, sentence) { Issue.record("\(rule): \(text) [\(sentence.code)]") }
            }
        }
    }

    @Test func `they start in lower case and end without a point`() {
        let names = ["JSON", "Pango", "U+", "QR", "UTF-8", "PDF"]
        expectNone("starts with a capital", in: nil) { text, _ in
            text.first.map(\.isUppercase) == true && !names.contains { text.hasPrefix($0) }
        }
        expectNone("ends in a point", in: nil) { text, _ in text.hasSuffix(".") || text.hasSuffix("!") }
    }

    @Test func `their spaces are single, and none stands at an end`() {
        expectNone("blanks", in: nil) { text, _ in
            let words = Self.words(text)
            return words.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ") || text.isEmpty
                || text.contains("\n")
        }
    }

    @Test func `names stand in backquotes, all of them closed`() {
        expectNone("backquotes", in: nil) { text, _ in text.count { $0 == "`" } % 2 != 0 || text.contains("``") }
    }

    @Test func `French puts a space before high signs, English none`() {
        expectNone("no space before a sign", in: .french) { text, _ in
            Self.words(text).firstMatch(of: /[^ «][;:!?](?:\s|$)/) != nil
        }
        expectNone("a space before a sign", in: .english) { text, _ in Self.words(text).contains(/\s[;:!?](?:\s|$)/) }
        expectNone("a typewriter's French quotation mark", in: .french) { text, _ in Self.words(text).contains("\"") }
    }

    @Test func `French elides`() {
        expectNone("no elision", in: .french) { text, _ in
            text.contains(/(?:^|[\s(])(?:le|la|de|que|ne|se) (?:[aeiouéèêàâ]|h[eiéo])/)
        }
    }

    @Test func `a hint asks something of its reader`() {
        let verbs: Set<String> = [
            "add", "build", "call", "check", "choose", "close", "convert", "correct", "declare", "delete", "describe",
            "extend",
            "did",
            "encode", "enlarge", "escape", "exchange", "flatten", "gather", "give", "install", "join", "keep", "leave",
            "list",
            "compare", "make", "mark", "move", "name", "pass", "normalise", "open", "print", "put", "reduce", "remove",
            "report", "save", "say",
            "see", "simplify", "split", "start", "strip", "swap", "take", "turn", "use", "walk", "widen", "wait",
            "wrap", "write",
            "begin",
        ]
        expectNone("no verb first", in: .english) { text, sentence in
            sentence.kind == .hint && !verbs.contains(String(text.prefix { $0.isLetter }))
        }
        expectNone("no imperative first", in: .french) { text, sentence in
            guard sentence.kind == .hint else { return false }
            let words = text.split(separator: " ")
            let first =
                (words.first == "ne" ? words.dropFirst().first : words.first).map {
                    $0.prefix { $0.isLetter || $0 == "'" }
                } ?? ""
            return !first.hasSuffix("ez") && first != "dites" && first != "faites"
        }
    }

    @Test func `every message says something in both languages`() {
        for sentence in Self.sentences where sentence.message.french == sentence.message.english {
            Issue.record("the same in both languages: \(sentence.message.french) [\(sentence.code)]")
        }
    }

    @Test func `an error has advice, unless what was expected says it all`() {
        let plain: Set<String> = [
            "data.bad-character", "data.bad-line-break", "data.date-out-of-range", "data.list-too-long",
            "data.list-too-short", "data.missing-field",
            "data.more-errors", "data.not-a-date", "data.not-an-integer", "data.out-of-range", "data.pattern-mismatch",
            "data.too-long", "data.too-many-lines", "data.too-short", "data.unknown-code", "data.unknown-field",
            "data.wrong-scale", "data.wrong-type", "format.wrong-type", "syntax.not-plain",
        ]
        let diagnostics = SuiteSection.all.flatMap { Provocation.of($0).diagnostics }
        for diagnostic in diagnostics where diagnostic.hints.isEmpty && diagnostic.severity == .error {
            let says = diagnostic.message.english
            if plain.contains(diagnostic.code) || says.contains("expected") || says.contains("Expected") { continue }
            if diagnostic.code.hasPrefix("json.") || diagnostic.code.hasSuffix(".unknown") { continue }
            Issue.record("no advice: \(says) [\(diagnostic.code)]")
        }
    }

    @Test func `no datum reaches a message`() {
        // The data of the suite hold these; none of them is a code, a field or a type of the contract.
        let data = [
            "Анна", "Anne", "Andr", "exemple.fr", "1492", "15/04", "12,50", "12.505", "-0.01", "dossier", "prenom",
            "Dupont", "Martin", "Durand", "1E+05", "sans doute", "famille",
        ]
        for section in SuiteSection.all where ["csv", "data"].contains(section.suite) {
            for diagnostic in Provocation.of(section).diagnostics where diagnostic.code != "data.unknown-field" {
                let texts = ([diagnostic.message] + diagnostic.hints.map(\.message)).flatMap {
                    [$0.french, $0.english]
                }
                for text in texts where data.contains(where: text.contains) {
                    Issue.record("\(text) [\(diagnostic.code)]")
                }
            }
        }
    }
}
