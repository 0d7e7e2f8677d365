package fr.passerelle.mappings.hostile;

import java.util.ArrayList;
import java.util.List;

/** Every case, by family. */
final class HostileSet {

    private HostileSet() {}

    static List<HostileCase> cases(Canary canary) {
        List<HostileCase> all = new ArrayList<>();
        all.addAll(Pointers.cases(canary));
        all.addAll(Giants.cases());
        all.addAll(Shapes.cases());
        all.addAll(Encodings.cases());
        all.addAll(Archives.cases());
        all.addAll(Foreigners.cases());
        all.addAll(Truncations.cases());
        return all;
    }
}
