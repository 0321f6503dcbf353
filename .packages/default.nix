# An expression for Nix that builds what is checked out here:
#   nix-build .packages
# Untried: it was written without Nixpkgs, whose Swift must be 6.2 or newer. The packages that Package.resolved names are fetched at the revisions
# that stand there, and put where SwiftPM looks for what it has fetched itself.
{ pkgs ? import <nixpkgs> { } }:

let
  inherit (pkgs) lib stdenv;
  root = ../.;
  source = builtins.readFile (root + "/Sources/downhill/Downhill.swift");
  # The one place where the version stands.
  version = builtins.head (builtins.match ".*let version = \"([0-9.]+)\".*" source);
  pins = (builtins.fromJSON (builtins.readFile (root + "/Package.resolved"))).pins;
  checkouts = map
    (pin: {
      inherit (pin) identity kind location state;
      path = builtins.fetchGit {
        url = pin.location;
        rev = pin.state.revision;
        allRefs = true;
      };
    })
    pins;
  workspace = builtins.toFile "workspace-state.json" (builtins.toJSON {
    version = 7;
    object = {
      artifacts = [ ];
      prebuilts = [ ];
      dependencies = map
        (one: {
          basedOn = null;
          packageRef = {
            inherit (one) identity kind location;
            name = one.identity;
          };
          state = {
            name = "sourceControlCheckout";
            checkoutState = one.state;
          };
          subpath = one.identity;
        })
        checkouts;
    };
  });
in
stdenv.mkDerivation {
  pname = "downhill";
  inherit version;
  src = lib.cleanSource root;

  nativeBuildInputs = [ pkgs.swift pkgs.swiftpm ];
  buildInputs = [ pkgs.ncurses pkgs.libyaml pkgs.zlib ];

  configurePhase = ''
    mkdir -p .build/checkouts
    ${lib.concatMapStrings (one: ''
      cp -r ${one.path} .build/checkouts/${one.identity}
      chmod -R u+w .build/checkouts/${one.identity}
    '') checkouts}
    cp ${workspace} .build/workspace-state.json
    chmod u+w .build/workspace-state.json
  '';
  buildPhase = "swift build -c release --skip-update --product downhill";
  installPhase = "PREFIX=$out .scripts/install.sh install .build/release/downhill";

  meta = {
    description = "See how optimizers find their way down a loss surface, in a terminal";
    license = lib.licenses.mit;
    mainProgram = "downhill";
    platforms = lib.platforms.unix;
  };
}
