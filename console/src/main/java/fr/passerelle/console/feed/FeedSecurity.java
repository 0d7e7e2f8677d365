package fr.passerelle.console.feed;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The door of LSU and LSL: bearer tokens, no session; 401 for a stranger, 403 for a wrong scope (contract pix 2.2). */
@Configuration
class FeedSecurity {

    private final ObjectMapper json;

    FeedSecurity(ObjectMapper json) {
        this.json = json;
    }

    @Bean
    @Order(2)
    SecurityFilterChain feedDoor(HttpSecurity http, FeedTokens tokens) throws Exception {
        return http.securityMatcher("/api/application/**", "/api/organizations/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.POST, "/api/application/token")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(FeedRefusal.READ_CERTIFICATIONS))
                .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(on -> on.authenticationEntryPoint((request, response, why) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            write(
                                    response,
                                    FeedRefusal.of(
                                            UNAUTHORIZED,
                                            "INVALID_TOKEN",
                                            "The token is missing, unknown or expired."));
                        })
                        .accessDeniedHandler((request, response, why) -> write(
                                response, FeedRefusal.of(FORBIDDEN, "INVALID_SCOPE", "The scope is not allowed."))))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private void write(HttpServletResponse response, FeedRefusal refusal) throws IOException {
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), JsonApiErrors.of(refusal));
    }
}
