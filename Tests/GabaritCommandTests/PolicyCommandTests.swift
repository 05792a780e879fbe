import Foundation
import GabaritTestSupport
import Testing

/// `gabarit policy`: what it prints, and how it ends.
struct PolicyCommandTests {
    private static let attestation = "attestation-simplifiee"

    /// The first case of the attestation's corpus, in a file of its own.
    private func command() throws -> Command {
        let command = try Command()
        let corpus = try #require(
            String(data: command.bytes("Templates/\(Self.attestation)/cas.ndjson") ?? Data(), encoding: .utf8))
        try command.write(String(corpus.split(separator: "\n")[0]), "cas.json")
        return command
    }

    @Test func `a decision is explained by its rule, its reason and what may follow`() throws {
        let command = try command()
        let outcome = command("policy", "explain", Self.attestation, "--data", "cas.json", "--lang", "fr")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.text == """
                décision       email, download
                raison         le courriel est la règle générale
                règle          14 (attestation-simplifiee/attestation-simplifiee.policy.gabarit:88)
                               otherwise
                avant          rien
                peut suivre    email rejected
                interrupteurs  repliPostal=false, courrielAussi=false, secondeCopie=false

                """)
    }

    @Test func `events and switches change the decision`() throws {
        let command = try command()
        func outcomes(_ more: String...) throws -> String {
            let arguments = ["policy", "explain", Self.attestation, "--data", "cas.json", "--format", "json"] + more
            let outcome = Shell.run(
                Command.program, arguments, environment: ["LANG": "C", "LC_ALL": "C"], folder: command.folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let json = try JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any]
            return (json?["outcomes"] as? [String] ?? []).joined(separator: ", ")
        }
        #expect(try outcomes("--event", "email rejected") == "task")
        #expect(try outcomes("--event", "email rejected", "--set", "repliPostal=true") == "post")
        #expect(try outcomes("--event", "email rejected", "--event", "post returned") == "task")
    }

    @Test func `what is held says who may release it`() throws {
        let command = try command()
        let corpus = try #require(
            String(data: command.bytes("Templates/\(Self.attestation)/cas.ndjson") ?? Data(), encoding: .utf8))
        let outcome = command(
            "policy", "explain", Self.attestation, "--data", "-", "--lang", "en",
            input: String(corpus.split(separator: "\n")[9]))
        #expect(outcome.text.hasPrefix("decision    held (released by: le gestionnaire territorial)\n"))
        #expect(outcome.text.contains("\nmay follow  hold released\n"))
    }

    @Test func `no datum reaches what is printed`() throws {
        let command = try command()
        for arguments in [
            ["explain", Self.attestation, "--data", "cas.json"],
            [
                "diff", Self.attestation, Self.attestation, "--data", "Templates/\(Self.attestation)/cas.ndjson",
                "--set-new", "repliPostal=true",
            ],
        ] {
            let outcome = Shell.run(
                Command.program, ["policy"] + arguments, environment: ["LANG": "C", "LC_ALL": "C"],
                folder: command.folder)
            for datum in ["HELENE", "helene", "LILAS", "75013"] {
                #expect(!(outcome.text + outcome.errors).contains(datum))
            }
        }
    }

    @Test func `facts that do not fit are told of, and end with 1`() throws {
        let command = try command()
        let outcome = command("policy", "explain", Self.attestation, "--data", "-", input: #"{"envoi": {}}"#)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("data.missing-field"))
    }

    @Test func `a table is printed for people, for sheets and for templates`() throws {
        let command = try command()
        let text = command("policy", "table", "preavis-expiration", "--lang", "en")
        #expect(text.status == 0)
        Golden.expect(text.text, "policies/preavis-expiration.txt")
        let csv = command("policy", "table", "preavis-expiration", "--format", "csv")
        #expect(csv.text.hasPrefix("rule,condition,outcomes,releasedBy,reason\r\n1,post returned,task,,"))
        #expect(csv.text.contains("\r\n14,otherwise,task,,aucune adresse n'est connue\r\n"))
        Golden.expect(
            command("policy", "table", Self.attestation, "--format", "json", "--on", "2024-04-15").text,
            "policies/\(Self.attestation).json")
    }

    @Test func `a template prints the table, and its samples are the tables of today's policies`() throws {
        let command = try command()
        for name in [Self.attestation, "preavis-expiration"] {
            let sample = "Templates/regles-envoi/samples/\(name).json"
            let json = command("policy", "table", name, "--format", "json", "--on", "2026-11-28").text
            #expect(
                command.bytes(sample) == Data(json.utf8),
                "gabarit policy table \(name) --format json --on 2026-11-28 > \(sample)")
            let made = command(
                "policy", "table", name, "--template", "regles-envoi", "--on", "2026-11-28", "-o", "table.pdf")
            #expect(made.status == 0, "\(made.errors)")
            let rendered = command("render", "regles-envoi", "--data", sample, "-o", "sample.pdf")
            #expect(rendered.status == 0, "\(rendered.errors)")
            #expect(command.bytes("table.pdf") == command.bytes("sample.pdf"))
        }
        let wrong = command("policy", "table", Self.attestation, "-o", "table.pdf")
        #expect(wrong.status == 64)
    }

    @Test func `cases that change are counted and named, and end with 1`() throws {
        let command = try command()
        let path = "Templates/\(Self.attestation)/\(Self.attestation).policy.gabarit"
        let source = try #require(String(data: command.bytes(path) ?? Data(), encoding: .utf8))
        let changed = source.replacing("repliPostal: Bool,", with: "repliPostal: Bool = true,").replacing(
            "-> task, download\n    because \"aucune", with: "-> task\n    because \"aucune")
        try #require(changed != source)
        try command.write(changed, "Templates/nouvelle.policy.gabarit")
        let corpus = "Templates/\(Self.attestation)/cas.ndjson"
        let outcome = command(
            "policy", "diff", Self.attestation, "Templates/nouvelle.policy.gabarit", "--data", corpus, "--lang", "en")
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(
            outcome.text == """
                attestation-simplifiee: 4 of 11 cases change
                  after email rejected                 task -> post            2  ATT00001, ATT00011
                  at first                             task, download -> task  1  ATT00008
                  after hold released, email rejected  task -> post            1  ATT00010

                """)
        let csv = command(
            "policy", "diff", Self.attestation, "Templates/nouvelle.policy.gabarit", "--data", corpus, "--format", "csv"
        )
        #expect(csv.text.contains("\r\n8,ATT00008,,\"task, download\",task\r\n"))
    }

    @Test func `nothing that changes is said, and ends with 0`() throws {
        let command = try command()
        let outcome = command(
            "policy", "diff", Self.attestation, Self.attestation, "--data", "Templates/\(Self.attestation)/cas.ndjson",
            "--lang", "fr")
        #expect(outcome.status == 0)
        #expect(outcome.text == "attestation-simplifiee : aucun des 11 cas ne change\n")
    }

    @Test func `a bad record never stops the others, and is told of by its line`() throws {
        let command = try command()
        let good = try #require(String(data: command.bytes("cas.json") ?? Data(), encoding: .utf8))
        try command.write("\(good)\n{}\n\n\(good)\n", "corpus.ndjson")
        let outcome = command(
            "policy", "diff", Self.attestation, Self.attestation, "--data", "corpus.ndjson", "--lang", "en")
        #expect(outcome.status == 1)
        #expect(outcome.text == "attestation-simplifiee: none of 2 cases changes\n1 record not fitting\n")
        #expect(outcome.errors.contains("2:1: envoi"))
    }

    @Test func `what is asked wrongly is told of`() throws {
        let command = try command()
        #expect(
            command("policy", "table", "attestation-simplifie").errors.contains(
                "did you mean `attestation-simplifiee`?"))
        let unknown = command("policy", "explain", Self.attestation, "--data", "cas.json", "--set", "repliPostale=true")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("policy.unknown-switch"))
        #expect(
            command("policy", "explain", Self.attestation, "--data", "cas.json", "--set", "repliPostal").status == 64)
        #expect(
            command("policy", "explain", Self.attestation, "--data", "cas.json", "--event", "email lost").status == 64)
        #expect(command("policy", "explain", Self.attestation, "--data", "missing.json").status == 66)
    }

    @Test func `a check checks policies, those of the folder and those that are named`() throws {
        let command = try command()
        let all = command("check", "--lang", "en")
        #expect(all.status == 0, "\(all.errors)")
        #expect(all.text.contains("policy attestation-simplifiee: checked, 14 rules\n"))
        #expect(all.text.contains("policy preavis-expiration: checked, 14 rules\n"))
        try command.write("policy avis(a: Bool) {\n  when a -> task\n}\n", "Templates/avis.policy.gabarit")
        let bad = command("check", "avis")
        #expect(bad.status == 1)
        #expect(bad.errors.contains("policy.missing-otherwise") && bad.errors.contains("policy.missing-reason"))
        #expect(!bad.errors.contains("template.unknown"))
        #expect(command("check").status == 1)
        let path = command("check", "Templates/avis.policy.gabarit")
        #expect(path.status == 1 && path.errors.contains("policy.missing-otherwise"))
    }

    @Test func `policies need no fonts`() throws {
        let command = try command()
        try FileManager.default.removeItem(at: command.folder.appendingPathComponent("Fonts"))
        #expect(command("policy", "table", Self.attestation).status == 0)
    }

    @Test func `the schema of the facts is that of a contract`() throws {
        let schema = try command()("policy", "schema", "preavis-expiration").text
        let json = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
        #expect(json?["title"] as? String == "preavis-expiration")
        #expect((json?["properties"] as? [String: Any])?.keys.sorted() == ["envoi"])
    }

    @Test func `invented cases fit, and are decided`() throws {
        let command = try command()
        for name in [Self.attestation, "preavis-expiration"] {
            let corpus = command("policy", "sample", name, "--count", "40")
            #expect(corpus.status == 0 && corpus.text.split(separator: "\n").count == 40)
            try command.write(corpus.text, "corpus.ndjson")
            let outcome = command("policy", "diff", name, name, "--data", "corpus.ndjson", "--lang", "en")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.text == "\(name): none of 40 cases changes\n")
        }
    }

    @Test func `policies have one layout`() throws {
        let command = try command()
        for name in [Self.attestation, "preavis-expiration"] {
            let outcome = command("format", "--check", "Templates/\(name)/\(name).policy.gabarit")
            #expect(outcome.status == 0, "\(outcome.text)")
        }
    }
}
