package org.pledgebook.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes the words of the command line. */
@Command(
    name = "completion",
    description = {
      "Prints a completion script for a shell.",
      "bash: source <(pledgebook completion bash)",
      "zsh:  source <(pledgebook completion zsh)"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "bash|zsh", description = "${COMPLETION-CANDIDATES}")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Shell shell;

  /** The shells there are scripts for. */
  enum Shell {
    BASH,
    ZSH
  }

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (shell == Shell.ZSH) {
      console.out().println("autoload -U +X compinit && compinit");
      console.out().println("autoload -U +X bashcompinit && bashcompinit");
    }
    console.out().println(AutoComplete.bash("pledgebook", spec.root().commandLine()));
    return ExitCode.OK;
  }
}
