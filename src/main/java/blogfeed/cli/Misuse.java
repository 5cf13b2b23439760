package blogfeed.cli;

import blogfeed.yaml.Nearest;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains a command line that can't be understood, in a sentence instead of pages of help. */
final class Misuse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var problem = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched.getUnmatched().get(0), command)
                : wrong.getMessage();
        command.getErr().println("blogfeed: " + problem);
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static String unmatched(String argument, CommandLine command) {
        if (argument.startsWith("-")) {
            var options = command.getCommandSpec().optionsMap().keySet();
            return unknown("option", argument.replaceFirst("=.*", ""), options);
        }
        var commands = command.getSubcommands().keySet();
        return unknown(commands.isEmpty() ? "argument" : "command", argument, commands);
    }

    private static String unknown(String what, String word, Set<String> valid) {
        var hint = Nearest.to(word, valid).map(nearest -> "; did you mean '" + nearest + "'?");
        return "there is no " + what + " '" + word + "' here" + hint.orElse("");
    }
}
