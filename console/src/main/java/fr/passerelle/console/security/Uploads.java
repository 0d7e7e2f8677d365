package fr.passerelle.console.security;

import fr.passerelle.domain.file.FileLimit;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * How a form's file comes in. It stays in memory: the data of pupils that somebody only tries out must not lie on a disk,
 * not even for a moment.
 */
@Configuration
class Uploads {

    @Bean
    MultipartConfigElement multipartConfig(FileLimit limit) {
        int request = limit.bytes() + UploadFilter.AROUND_THE_FILE;
        return new MultipartConfigElement("", request, request, request);
    }

    /**
     * A body in parts is read at the one address that has such a form, and never again for the page that tells of an
     * error: a body that was refused because it did not come would make a second error of the first.
     */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR
                        && UploadFilter.isForm(request)
                        && super.isMultipart(request);
            }
        };
    }
}
