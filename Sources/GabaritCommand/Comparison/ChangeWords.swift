import GabaritLanguage
import GabaritPages
import GabaritPrimitives

/// The words of what differs between two versions of a document, in one language.
struct ChangeWords {
    /// The language.
    let language: MessageLanguage

    /// What an element is.
    func role(_ role: String) -> String {
        switch role {
        case "": return say("document", "document")
        case "P": return say("paragraphe", "paragraph")
        case "LBody": return say("élément de liste", "item of a list")
        case "Lbl": return say("marque ou libellé", "marker or label")
        case "Figure": return say("image", "picture")
        case "Link": return say("lien", "link")
        case "TD", "TH": return say("cellule", "cell")
        case "(pagination)": return say("en-tête ou pied de page", "header or footer")
        case "(layout)": return say("filet ou fond", "rule or ground")
        case "(background)": return say("fond de page", "background")
        default:
            guard role.hasPrefix("H"), let level = Int(role.dropFirst()) else { return role }
            return say("titre de niveau \(level)", "heading of level \(level)")
        }
    }

    /// What became of an element; the words that it says are left out unless they are asked for.
    func change(_ change: PageChange, showsWords: Bool) -> String {
        let more = change.count - 1
        let others =
            more == 0 ? "" : say(", et \(more) autre\(more > 1 ? "s" : "")", ", and \(more) more")
        return sentence(change, showsWords: showsWords) + others
    }

    private func sentence(_ change: PageChange, showsWords: Bool) -> String {
        func pair(_ before: String, _ after: String) -> String {
            guard showsWords else { return "" }
            let (old, new) = Self.excerpts(before, after)
            return say(" : « \(old) » → « \(new) »", ": “\(old)” → “\(new)”")
        }
        switch change.kind {
        case .added: return say("ajouté", "added")
        case .removed: return say("retiré", "gone")
        case .text(let before, let after): return say("autre texte", "other words") + pair(before, after)
        case .moved(let right, let down):
            if let from = change.before.first?.page, let to = change.after.first?.page, from != to {
                return say(
                    "passe de la page \(from + 1) à la page \(to + 1)", "goes from page \(from + 1) to page \(to + 1)")
            }
            return say("déplacé de ", "moved ") + movement(right: right, down: down)
        case .look(let before, let after): return say("autre aspect", "looks different") + pair(before, after)
        case .shape(let far):
            return say(
                "autre forme ou autres lignes, \(millimetres(far)) au plus",
                "another shape or other lines, by \(millimetres(far)) at most")
        case .reading(let before, let after): return say("lu autrement", "read differently") + pair(before, after)
        case .title(let before, let after): return say("autre titre", "another title") + pair(before, after)
        case .pageSize: return say("page d'une autre taille", "page of another size")
        }
    }

    private func movement(right: Length, down: Length) -> String {
        var parts: [String] = []
        if down > .zero { parts.append("\(millimetres(down)) " + say("vers le bas", "down")) }
        if down < .zero { parts.append("\(millimetres(-down)) " + say("vers le haut", "up")) }
        if right > .zero { parts.append("\(millimetres(right)) " + say("vers la droite", "to the right")) }
        if right < .zero { parts.append("\(millimetres(-right)) " + say("vers la gauche", "to the left")) }
        return parts.joined(separator: say(" et ", " and "))
    }

    /// A length with one decimal, below a tenth with two.
    func millimetres(_ length: Length) -> String {
        let value = length.millimetres
        let digits = abs(value) < 0.095 ? 2 : 1
        let scale = digits == 2 ? 100 : 10
        let count = Int((min(value, 1e6) * Double(scale)).rounded())
        let fraction = String(count % scale + scale).dropFirst()
        return "\(count / scale)" + say(",", ".") + fraction + " mm"
    }

    /// How many pages there were and are.
    func pages(_ before: Int, _ after: Int) -> String {
        say(
            "\(after) page\(after > 1 ? "s" : "") au lieu de \(before)",
            "\(after) page\(after == 1 ? "" : "s") instead of \(before)")
    }

    /// A number of records.
    func records(_ count: Int) -> String {
        say("\(count) enregistrement\(count > 1 ? "s" : "")", "\(count) record\(count == 1 ? "" : "s")")
    }

    /// The beginning of a text.
    func excerpt(_ text: String) -> String {
        let start = text.count > 32 ? text.prefix(31) + "…" : text[...]
        return say("« \(start) »", "“\(start)”")
    }

    /// Two texts around where they first differ.
    private static func excerpts(_ before: String, _ after: String) -> (String, String) {
        let same = zip(before, after).prefix { $0 == $1 }.count
        let skipped = max(0, same - 12)
        func excerpt(_ text: String) -> String {
            let rest = text.dropFirst(skipped)
            return (skipped > 0 ? "…" : "") + (rest.count > 44 ? rest.prefix(43) + "…" : rest)
        }
        return (excerpt(before), excerpt(after))
    }

    /// One of two wordings.
    func say(_ french: String, _ english: String) -> String { language == .french ? french : english }
}
