import PackagePlugin

/// Compiles the files of `Presets/` into the binary, so that a copied binary still knows them.
///
/// The files are reached through the symbolic link `Sources/Presets/Bundled`, which makes them
/// files of the target: the build then notices additions, edits and removals.
@main
struct EmbedPresetsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let presets = target.sourceFiles.map(\.url).filter { $0.pathExtension == "yaml" }
    let output = context.pluginWorkDirectoryURL.appending(path: "BundledPresets.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(presets.count) presets",
        executable: try context.tool(named: "EmbedPresets").url,
        arguments: [output.path] + presets.map(\.path).sorted(),
        inputFiles: presets,
        outputFiles: [output])
    ]
  }
}
