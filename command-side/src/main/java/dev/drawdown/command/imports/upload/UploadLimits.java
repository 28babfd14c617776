package dev.drawdown.command.imports.upload;

import dev.drawdown.command.imports.ImportSettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads go to a temporary file as they come, never whole into memory. */
@Configuration
class UploadLimits {

    /** For the other parts of the form and the boundaries between them. */
    private static final long FORM_BYTES = 1 << 20;

    private static final int IN_MEMORY_BYTES = 64 * 1024;

    @Bean
    MultipartConfigElement multipartConfig(ImportSettings settings) {
        long most = settings.maxFile().toBytes();
        return new MultipartConfigElement("", most, most + FORM_BYTES, IN_MEMORY_BYTES);
    }
}
