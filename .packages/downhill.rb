# A formula for Homebrew that builds what is checked out here:
#   brew install --HEAD --formula .packages/downhill.rb
# Untried: it was written without a Mac.
class Downhill < Formula
  desc "See how optimizers find their way down a loss surface, in a terminal"
  homepage "file://#{File.expand_path("..", __dir__)}/README.md"
  license "MIT"
  head "file://#{File.expand_path("..", __dir__)}", using: :git

  depends_on xcode: ["26.0", :build]
  depends_on "libyaml"
  depends_on "ncurses"
  uses_from_macos "zlib"

  def install
    flags = %w[ncurses libyaml].flat_map do |name|
      ["-Xcc", "-I#{formula_opt(name)}/include", "-Xlinker", "-L#{formula_opt(name)}/lib"]
    end
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "downhill", *flags
    ENV["PREFIX"] = prefix
    system ".scripts/install.sh", "install", ".build/release/downhill"
  end

  def formula_opt(name)
    Formula[name].opt_prefix
  end

  test do
    assert_match "ok", shell_output("#{bin}/downhill check ravine")
  end
end
