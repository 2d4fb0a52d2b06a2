package org.waymark.measures.catalogue;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The instruments of this installation, for both sides: the same folder must be given to each. */
@AutoConfiguration
public class InstrumentsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Instruments instruments(@Value("${waymark.instruments:}") String folder) {
        return folder.isBlank() ? Instruments.builtIn() : Instruments.with(Path.of(folder));
    }
}
