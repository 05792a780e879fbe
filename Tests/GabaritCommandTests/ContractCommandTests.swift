import Foundation
import GabaritTestSupport
import Testing

/// `gabarit openapi` and `gabarit schema diff`.
struct ContractCommandTests {
    @Test func `contracts as OpenAPI: an operation a template, the versions of a day`() throws {
        let command = try Command()
        let one = command("openapi", "affiche-etapes", "--server", "https://documents.example/")
        #expect(one.status == 0, "\(one.errors)")
        Golden.expect(one.text, "schema/openapi-affiche-etapes.json")
        func paths(_ arguments: String...) throws -> [String] {
            let outcome = Shell.run(Command.program, ["openapi"] + arguments, folder: command.folder)
            let document = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
            return (document?["paths"] as? [String: Any] ?? [:]).keys.sorted()
        }
        #expect(try paths().contains("/documents/tb06"))
        // Before its days a template has no operation.
        let early = try paths("--on", "2024-01-15")
        #expect(early.contains("/documents/tb06") && !early.contains("/documents/attestation-simplifiee"))
        #expect(try paths("tb06@2023") == ["/documents/tb06.2023"])
        #expect(command("openapi", "nulle-part").status == 1)
    }

    @Test func `changes of a contract are told with their reasons, and a break ends with 1`() throws {
        let command = try Command(isEmpty: true)
        try command.writeTemplate(
            "ancien", data: "  edition  Date\n  nom      Text(max: 40)\n  ville    Text(max: 20)?\n",
            body: "heading \"{nom}\"")
        try command.writeTemplate(
            "nouveau", data: "  edition  Date\n  nom      Text(max: 30)\n  rang     Int(1...5)?\n",
            body: "heading \"{nom}\"")
        let outcome = command("schema", "diff", "ancien", "nouveau", "--lang", "en")
        #expect(outcome.status == 1)
        #expect(
            outcome.text == """
                breaking    nom    values admitted, `Text(max: 40)` → `Text(max: 30)`: some are refused now
                breaking    ville  field removed: who still sends it is refused
                compatible  rang   field added, optional: may be left out
                3 changes, 2 breaking

                """, "\(outcome.text)\(outcome.errors)")
        let json = command("schema", "diff", "ancien", "nouveau", "--format", "json")
        #expect(json.text.split(separator: "\n").count == 3 && json.text.contains("\"path\":\"ville\""))
        let same = command("schema", "diff", "ancien", "ancien", "--lang", "fr")
        #expect(same.status == 0 && same.text == "le contrat est le même\n")
        // A contract is printed as before.
        #expect(command("schema", "ancien").text.hasPrefix("{\n  \"$schema\""))
    }
}
