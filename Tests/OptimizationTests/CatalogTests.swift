import Testing

@testable import Optimization

@Suite struct CatalogTests {
  private static let lists: [(kind: String, entries: [any Explained.Type])] = [
    ("landscapes", Catalog.landscapes), ("rules", Catalog.rules),
    ("schedules", Catalog.schedules), ("averages", Catalog.averages), ("models", Catalog.models),
    ("additions", Catalog.additions),
  ]

  @Test func namesAreUniqueAndFitForPresets() {
    for list in Self.lists {
      let names = list.entries.map { $0.name }
      #expect(Set(names).count == names.count)
      for name in names {
        #expect(name.allSatisfy { "abcdefghijklmnopqrstuvwxyz_0123456789".contains($0) })
        #expect(!name.isEmpty)
      }
    }
  }

  @Test func everyEntryAndParameterIsDescribedInOneLine() {
    for entry in Self.lists.flatMap(\.entries) {
      for text in [entry.summary] + entry.settings.map(\.description.summary) {
        #expect(!text.isEmpty && !text.contains("\n"))
      }
      #expect(!entry.formula.isEmpty)
      let names = entry.settings.map(\.description.name)
      #expect(Set(names).count == names.count)
    }
    for landscape in Catalog.landscapes {
      #expect(!landscape.source.isEmpty)
    }
  }
}
