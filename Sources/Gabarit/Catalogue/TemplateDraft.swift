public import GabaritLanguage
public import GabaritLayout
import GabaritPages
public import GabaritPrimitives

/// A template whose types are right and whose fit has been measured, proved or not: what a designer asks about, and what no
/// document is made of.
public struct TemplateDraft: Sendable {
    /// The typed template.
    public let template: Template
    /// What the proofs have shown.
    public let fit: FitReport
    /// The faces it is set with.
    let faces: [Face]
    /// The patterns that its words are divided by.
    let patterns: [HyphenationPatterns]

    /// `name@version`.
    public var label: String { "\(template.name)@\(template.version)" }

    /// What is known of each fixed box: where there is no proof, records are laid out, and one that overflows is looked for.
    ///
    /// Linear in the work of laying out the contract's corners and some two thousand records of the box in question; a letter
    /// that is proved costs nothing.
    /// - Throws: `Diagnostics` where a face cannot be opened.
    public func searchedFit() throws(Diagnostics) -> FitReport {
        guard fit.entries.contains(where: { $0.answer == .unknown }) else { return fit }
        let engine: LayoutEngine
        do { engine = try LayoutEngine(faces: faces, patterns: patterns) } catch {
            throw Diagnostics(error.diagnostics)
        }
        return FitSearcher(engine: engine).search(fit, of: template)
    }

    /// A witness as the JSON that `render` reads.
    public func json(of witness: FitWitness) -> String {
        ValueEncoder.json(witness.record, contract: template.contract, isIndented: true) + "\n"
    }
}
