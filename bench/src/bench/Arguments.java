package bench;

import java.util.ArrayList;
import java.util.List;

/** A command's arguments: {@code --name value}, each optional. */
final class Arguments {
    private final List<String> rest;

    Arguments(String[] arguments) {
        rest = new ArrayList<>(List.of(arguments));
    }

    boolean flag(String name) {
        return rest.remove(name);
    }

    String text(String name, String otherwise) {
        var at = rest.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == rest.size()) {
            throw new Failed(name + " needs a value; see --help");
        }
        rest.remove(at);
        return rest.remove(at);
    }

    int number(String name, int otherwise) {
        var text = text(name, Integer.toString(otherwise));
        try {
            var number = Integer.parseInt(text.replace("_", ""));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Failed(name + " must be a whole number above zero, not '" + text + "'");
    }

    void refuseOthers() {
        if (!rest.isEmpty()) {
            throw new Failed("'" + rest.get(0) + "' is not understood; see --help");
        }
    }
}
