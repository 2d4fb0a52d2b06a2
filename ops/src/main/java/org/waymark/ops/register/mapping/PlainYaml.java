package org.waymark.ops.register.mapping;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML in which every word is a text: {@code no}, {@code 2014} and {@code 2014-02-05} stay what was typed. */
final class PlainYaml {
    private PlainYaml() {}

    static @Nullable Object read(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Texts()).load(text);
    }

    private static final class Texts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: nothing but texts
        }
    }
}
