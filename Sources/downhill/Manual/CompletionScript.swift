import ArgumentParser

/// What teaches a shell to complete `downhill`: a few lines that ask the program itself.
enum CompletionScript: String, ExpressibleByArgument, CaseIterable {
  case bash
  case zsh
  case fish

  /// The script.
  var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  private static let bashText = #"""
    # bash completion for downhill
    _downhill() {
        local line name
        COMPREPLY=()
        while IFS= read -r line; do
            case $line in
                :files | :folders)
                    local action=-f
                    [[ $line == :folders ]] && action=-d
                    compopt -o filenames 2>/dev/null
                    while IFS= read -r name; do
                        COMPREPLY+=("$name")
                    done < <(compgen $action -- "$2")
                    ;;
                *) COMPREPLY+=("${line%%$'\t'*}") ;;
            esac
        done < <("$1" complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    complete -F _downhill downhill

    """#

  private static let zshText = #"""
    #compdef downhill
    _downhill() {
        local line word summary
        local -a candidates
        for line in "${(@f)$("${(Q)words[1]}" complete "${(Q@)words[2,CURRENT]}" 2>/dev/null)}"; do
            case $line in
                :files) _files ;;
                :folders) _files -/ ;;
                ?*)
                    word=${line%%$'\t'*}
                    summary=${line#*$'\t'}
                    candidates+=("${word//:/\\:}${summary:+:$summary}")
                    ;;
            esac
        done
        (( $#candidates )) && _describe downhill candidates
    }
    if [[ $funcstack[1] == _downhill ]]; then
        _downhill "$@"
    else
        compdef _downhill downhill
    fi

    """#

  private static let fishText = #"""
    # fish completion for downhill
    function __downhill_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        for line in ($words[1] complete $words[2..-1] "$current" 2>/dev/null)
            switch $line
                case :files
                    __fish_complete_path $current
                case :folders
                    __fish_complete_directories $current
                case '*'
                    echo $line
            end
        end
    end
    complete -c downhill -f -a '(__downhill_complete)'

    """#
}
