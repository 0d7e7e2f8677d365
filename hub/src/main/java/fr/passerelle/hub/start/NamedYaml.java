package fr.passerelle.hub.start;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Spring's loader says which line of a YAML file is wrong, but not of which file. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class NamedYaml extends YamlPropertySourceLoader {

    @Override
    public List<PropertySource<?>> load(String name, Resource resource) throws IOException {
        try {
            return super.load(name, resource);
        } catch (MarkedYAMLException e) {
            throw new UnreadableFile(
                    path(resource) + ", ligne " + (e.getProblemMark().getLine() + 1) + ",", e);
        } catch (YAMLException e) {
            throw new UnreadableFile(path(resource), e);
        }
    }

    private static String path(Resource resource) throws IOException {
        return resource.isFile() ? resource.getFile().getPath() : resource.getDescription();
    }
}
