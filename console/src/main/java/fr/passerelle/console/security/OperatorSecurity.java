package fr.passerelle.console.security;

import fr.passerelle.console.OperatorCredentials;
import fr.passerelle.console.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The operator's doors: a form with a session for the pages, HTTP Basic without session for the API and the actuator.
 * LSU and LSL have a door of their own, in the package {@code feed}.
 */
@Configuration
class OperatorSecurity {

    private static final String OPERATOR = "OPERATOR";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService operators(OperatorCredentials operator, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(User.withUsername(operator.login())
                .password(operator.isHashed() ? operator.password() : encoder.encode(operator.password()))
                .roles(OPERATOR)
                .build());
    }

    /** Style and icon: the login page needs them, and they are the only answers that a browser may keep. */
    @Bean
    @Order(1)
    SecurityFilterChain assetsDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/style.css", "/favicon.svg")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers -> Headers.strict(headers).cacheControl(cache -> cache.disable()))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /**
     * No session, hence no cookie and no CSRF token; but a browser sends a password that it knows along with the form of
     * any site. {@link CrossSiteFilter} refuses that, and what decides asks for a content type that no form can send.
     */
    @Bean
    @Order(3)
    SecurityFilterChain operatorApiDoor(HttpSecurity http, ApiRefusals refusals) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET, "/api/openapi.json", "/api/feed.json")
                        .permitAll()
                        .anyRequest()
                        .hasRole(OPERATOR))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Headers::strict)
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new CrossSiteFilter(refusals), BasicAuthenticationFilter.class)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain actuatorDoor(HttpSecurity http, ApiRefusals refusals) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(all -> all.requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness")
                        .permitAll()
                        .anyRequest()
                        .hasRole(OPERATOR))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Headers::strict)
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new CrossSiteFilter(refusals), BasicAuthenticationFilter.class)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pagesDoor(HttpSecurity http, UploadLimit limit) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers("/connexion", "/accessibilite", "/error")
                        .permitAll()
                        .anyRequest()
                        .hasRole(OPERATOR))
                .formLogin(form -> form.loginPage("/connexion")
                        .usernameParameter("identifiant")
                        .passwordParameter("motDePasse")
                        .defaultSuccessUrl("/")
                        .failureUrl("/connexion?erreur"))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?deconnecte"))
                .addFilterBefore(new UploadFilter(limit), CsrfFilter.class)
                .headers(Headers::strict)
                .build();
    }
}
