internal import GabaritContent
public import GabaritLanguage
internal import GabaritPrimitives

/// Tells of fixed boxes that are not proved to fit whether they hold all the same: it lays out the corners of the contract, then
/// searches for a record that overflows, and makes the one it finds as small as it can be.
///
/// It searches with the engine that makes documents, so a record it finds does overflow; that it finds none is no proof.
public struct FitSearcher {
    private let engine: LayoutEngine

    /// Makes a searcher that lays out with an engine.
    public init(engine: LayoutEngine) { self.engine = engine }

    /// The report with a trial for each box that is not proved.
    ///
    /// Counted work: the contract's corners, then up to some 500 records for a box that holds them, up to 1400 for making a witness
    /// smaller. A frame is laid out alone, and so is a first page's furniture without page numbers; other furniture with its
    /// whole document, and then a record counts as many times as it makes pages.
    public func search(_ report: FitReport, of template: Template) -> FitReport {
        var report = report
        for index in report.entries.indices {
            switch report.entries[index].status {
            case .proved, .provedShrunk: continue
            case .continues, .unproved: search(&report.entries[index], of: template)
            }
        }
        return report
    }

    private func search(_ entry: inout FitEntry, of template: Template) {
        guard let box = BoxTemplate(entry, of: template) else { return }
        var search = BoxSearch(box, engine: engine)
        let (corners, over) = search.corners()
        let first = search.tried
        if over == 0 {
            let places = WidestLetters(measure: TextMeasure(engine.text))
            search.climb(with: places.letters(for: entry.setting.places, contract: template.contract))
        }
        // Nothing was laid out: the faces lack something, or the box is never there.
        guard let best = search.best else { return }
        var trial = FitTrial(corners: corners, overCorners: over, searched: search.tried - first, witness: nil)
        if best.outcome.isOver {
            var shrinker = WitnessShrinker(search, of: template)
            let (found, dataPath) = shrinker.shrunk(best)
            search = shrinker.search
            if isOver(found.record, box: box, in: template) {
                let excess = found.outcome.excess
                trial.witness = FitWitness(
                    record: found.record, measure: excess.measure, excess: excess.length, dataPath: dataPath)
            }
        }
        entry.trial = trial
        for index in entry.parts.indices {
            let spans = entry.parts[index].pieces
            entry.parts[index].seenLines = search.lines.filter { span, _ in
                spans.contains { $0.encloses(span) || span.encloses($0) }
            }.values.max()
        }
    }

    /// Whether a record overflows a box in its whole document.
    private func isOver(_ record: Value, box: BoxTemplate, in template: Template) -> Bool {
        let content = Evaluator(template: template).content(for: record, purpose: .live)
        guard let made = try? engine.outcomes(of: content) else { return false }
        return box.worst(of: made.boxes)?.isOver ?? false
    }
}

extension Span {
    /// Whether another lies in it.
    fileprivate func encloses(_ other: Span) -> Bool {
        source == other.source && start <= other.start && other.end <= end
    }
}
