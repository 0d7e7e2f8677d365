package fr.passerelle.console.feed;

import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The door of LSU and LSL: bearer tokens, and nothing of a session; 401 for a stranger (contract pix 2.2). What a known
 * client may do, {@link FeedGate} says.
 */
@Configuration
class FeedSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain feedDoor(HttpSecurity http, FeedTokens tokens, FeedErrors errors) throws Exception {
        return http.securityMatcher("/api/application/**", "/api/organizations/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.POST, FeedPaths.TOKEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerFilter(tokens, errors), AuthorizationFilter.class)
                .exceptionHandling(on -> on.authenticationEntryPoint((request, response, why) -> errors.write(
                        response,
                        FeedRefusal.of(UNAUTHORIZED, "INVALID_TOKEN", "The token is missing, unknown or expired."))))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .servletApi(api -> api.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .build();
    }

    /** Nobody looks at how long each filter of each chain took, and to measure it took longer than they did. */
    @Bean
    SecurityObservationSettings noMeasureOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }
}
