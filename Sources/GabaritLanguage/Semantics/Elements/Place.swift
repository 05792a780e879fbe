import GabaritPrimitives

/// What may stand in a block.
enum Holder: Hashable {
    /// Elements that stand one below the other.
    case flow
    /// Entries of a list.
    case items
    /// Labels with their values, in `fields`.
    case pairs
    /// Columns of a row.
    case columns
    /// Cells of a grid.
    case cells
}

/// Where statements stand: what they may use and what may stand there.
struct Place {
    /// The names they may use.
    var scope: Scope
    /// What may stand there.
    var holder = Holder.flow
    /// Whether it is the body itself, conditions and components aside: what is placed on the page stands there only.
    var isTopLevel = false
    /// Whether it repeats on pages: the page's number has a meaning there.
    var isFurniture = false
    /// Whether it is a line that a table carries from page to page.
    var isCarried = false
    /// The component whose body it is in, if any.
    var isComponent = false
    /// What `fields` gives its labels.
    var labelStyle = StyleProperties()
    /// What `fields` gives its values.
    var valueStyle = StyleProperties()
    /// The language of the words.
    var language: LanguageTag
    /// The language that content has there without saying so.
    var inherited: LanguageTag

    /// The same place with other names.
    func with(_ scope: Scope) -> Place {
        var place = self
        place.scope = scope
        return place
    }

    /// The place inside an element: a block of its own.
    func inside(_ holder: Holder, language: LanguageTag?) -> Place {
        var place = with(scope.nested())
        place.holder = holder
        place.isTopLevel = false
        if let language {
            place.language = language
            place.inherited = language
        } else {
            place.inherited = self.language
        }
        return place
    }
}

/// What a call of a component needs to know of its body.
struct ComponentShape {
    /// What its body gives: elements, entries, pairs, columns.
    var holder = Holder.flow
    /// What may stand in the block of a call; none where it takes no block.
    var block: Holder?
    /// Whether the block's content stands where the call does, rather than inside an element.
    var isBlockTopLevel = true
    /// The first element in it that may only stand in the body itself.
    var topLevelOnly: Name?
    /// The first use of the page's number or count.
    var pageNumber: Span?
    /// The first heading.
    var heading: Span?
}
