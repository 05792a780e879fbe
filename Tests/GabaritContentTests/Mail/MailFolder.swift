import GabaritLanguage

/// A folder of one template and its mail.
struct MailFolder: TemplateResources {
    /// The data and the declarations of the template.
    var template: String
    /// The subject, as it is written.
    var subject = "\"Votre avis\""
    /// The body of the mail.
    var mail: String
    var language = "fr"

    func bytes(at path: String) throws(ResourceError) -> [UInt8] {
        func header(_ kind: String, _ last: String) -> String {
            """
            \(kind) avis {
              version "1"
              valid from 2024-01-01
              language \(language)
              date 2024-04-15
              \(last)
            }


            """
        }
        switch path {
        case "avis.gabarit": return Array((header("template", "title \"Avis\"") + template + "\n").utf8)
        case "courriel.gabarit": return Array((header("mail", "subject \(subject)") + mail + "\n").utf8)
        default: throw .notFound
        }
    }
}
