import Foundation
import GabaritTestSupport
import Testing

/// Mails at the command line.
struct MailCommandTests {
    private func text(_ command: Command, _ name: String) throws -> String {
        String(decoding: try #require(command.bytes(name)), as: UTF8.self)
    }

    @Test func `a mail is written in three parts`() throws {
        let command = try Command()
        try command.write(BadInputTests.good, "d.json")
        let outcome = command("mail", "attestation-simplifiee", "--data", "d.json", "-o", "out/courriel")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            try text(command, "out/courriel/subject.txt")
                == "Votre attestation d’enregistrement d’une demande de logement social\n")
        #expect(
            try text(command, "out/courriel/body.txt").contains("Numéro de votre demande\u{A0}: 0750324012345G7501\n"))
        #expect(try text(command, "out/courriel/body.html").hasPrefix("<!DOCTYPE html>"))
        // The path names the same mail, and the same record gives the same bytes.
        let path = "Templates/attestation-simplifiee/courriel.gabarit"
        #expect(command("mail", path, "--data", "-", "-o", "again", input: BadInputTests.good).status == 0)
        for part in ["subject.txt", "body.txt", "body.html"] {
            #expect(command.bytes("again/\(part)") == command.bytes("out/courriel/\(part)"))
        }
        let named = command("mail", "attestation-simplifiee@2024-04", "--data", "d.json", "-o", "named")
        #expect(named.status == 0, "\(named.errors)")
        let specimen = command(
            "mail", "attestation-simplifiee", "--data", "d.json", "-o", "s", "--purpose", "specimen")
        #expect(specimen.status == 0)
        #expect(try text(command, "s/subject.txt").hasPrefix("[SPÉCIMEN] "))
    }

    @Test func `what works for templates works for mails`() throws {
        let command = try Command()
        try command.write(BadInputTests.good, "d.json")
        let path = "Templates/attestation-simplifiee/courriel.gabarit"
        let checked = command("check", "attestation-simplifiee")
        #expect(checked.status == 0 && checked.text.contains("mail checked (attestation-simplifiee/courriel.gabarit)"))
        #expect(command("check", path).text.contains("mail checked"))
        #expect(command("check").text.contains("preavis-expiration/courriel.gabarit"))
        #expect(command("read", path, "--data", "d.json").text.contains("titre de niveau 1"))
        // The descriptions are each unit's own, the contract is one.
        let schemas = try [path, "attestation-simplifiee"].map { name in
            var schema = try #require(
                JSONSerialization.jsonObject(with: Data(command("schema", name).text.utf8)) as? [String: Any])
            schema["description"] = nil
            return NSDictionary(dictionary: schema)
        }
        #expect(schemas[0] == schemas[1] && schemas[0]["properties"] != nil)
        #expect(command("format", "--check", path).status == 0)
        #expect(command("sample", path).status == 0)
    }

    @Test func `what cannot be is refused by its code`() throws {
        let command = try Command()
        try command.write(BadInputTests.good, "d.json")
        let path = "Templates/attestation-simplifiee/courriel.gabarit"
        func codes(_ arguments: String...) -> (Int32, String) {
            let outcome = Shell.run(
                Command.program, arguments + ["--data", "d.json", "-o", "o"], folder: command.folder)
            return (outcome.status, outcome.errors)
        }
        #expect(codes("mail", "affiche-accueil").1.contains("[mail.none]"))
        #expect(codes("mail", "attestation-simplifie").1.contains("[template.unknown]"))
        #expect(codes("mail", "Templates/affiche-accueil/affiche-accueil.gabarit").1.contains("[mail.not-a-mail]"))
        #expect(codes("render", path).1.contains("[mail.no-pages]"))
        #expect(codes("mail", "attestation-simplifiee@1999").1.contains("[template.unknown-version]"))
        #expect(codes("mail", "attestation-simplifiee", "--on", "2024-04-14").1.contains("[template.not-in-force]"))
        #expect(codes("mail", "attestation-simplifiee", "--on", "hier").0 == 64)
        #expect(command("mail", "attestation-simplifiee", "--data", "d.json").status == 64)
        #expect(command.bytes("o/subject.txt") == nil)
        try command.write(
            try text(command, path).replacingOccurrences(of: "{expiration", with: "{inconnue"),
            "Templates/attestation-simplifiee/relance.gabarit")
        #expect(codes("mail", "attestation-simplifiee").1.contains("[mail.several]"))
        #expect(codes("mail", "Templates/attestation-simplifiee/relance.gabarit").1.contains("[name.unknown]"))
        #expect(command("check", "attestation-simplifiee").status == 1)
        try command.write("{}", "d.json")
        let outcome = codes("mail", path)
        #expect(outcome.0 == 1 && outcome.1.contains("[data.missing-field]"))
    }
    @Test func `each version has the mail of its folder, on its days, under its alias, by its number`() throws {
        let fixture = try VersionFixture()
        let command = fixture.command
        try command.write(
            """
            mail tb06 {
              version "1"
              valid from 2023-01-01
              language fr
              date edition
              subject "Premier objet"
            }

            mot()

            """, "Templates/tb06/courriel.gabarit")
        try fixture.beginSecond()
        try fixture.edit("Templates/tb06/courriel.gabarit", "Premier", "Second")
        try fixture.closeFirst()
        let checked = command("check", "tb06")
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(checked.text.contains("tb06/courriel.gabarit") && checked.text.contains("tb06/1/courriel.gabarit"))
        func mail(_ name: String, of day: String, _ more: String...) throws -> String {
            try command.write(VersionFixture.record(day), "jour.json")
            let outcome = Shell.run(
                Command.program, ["mail", name, "--data", "jour.json", "-o", "o", "--lang", "en"] + more,
                folder: command.folder)
            return outcome.status == 0
                ? try text(command, "o/subject.txt") + text(command, "o/body.txt") : outcome.errors
        }
        let (first, second) = ("Premier objet\nPREMIER\n", "Second objet\nSECOND\n")
        #expect(try mail("tb06", of: "2024-04-14") == first)
        #expect(try mail("tb06", of: "2024-04-15") == second)
        #expect(try mail("tb06", of: "2024-04-15", "--on", "2024-04-14") == first)
        #expect(try mail("tb06_OLD", of: "2024-05-14") == first)
        #expect(try mail("tb06@1", of: "2024-04-14") == first)
        #expect(try mail("Templates/tb06/1/courriel.gabarit", of: "2024-04-14") == first)
        #expect(try mail("tb06_OLD", of: "2024-05-15").contains("[version.alias-closed]"))
        #expect(try mail("tb06", of: "2022-12-31").contains("[template.not-in-force]"))
    }
}
