package fr.passerelle.routes.frame;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps on a Camel of their own, between a {@code direct} and a {@code mock} endpoint. */
class StepsTest {

    private static final String ROUTE = "A route";

    private final DefaultCamelContext camel = new DefaultCamelContext();

    private record Told(String opened, @Nullable List<List<String>> read) {}

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void eachStepIsGivenWhatTheOneBeforeItMade() throws Exception {
        route(start -> Steps.<String>of(start)
                .step("count", String::length)
                .step("double", length -> length * 2)
                .through(StepsTest::end));

        assertThat(given("dix signes")).containsExactly(20);
    }

    @Test
    void aStepBearsItsName() throws Exception {
        route(start -> Steps.<String>of(start).step("count", String::length).end("forget", length -> {}));

        assertThat(camel.getRouteDefinition(ROUTE).getOutputs())
                .extracting(ProcessorDefinition::getId)
                .containsExactly("count", "forget");
    }

    @Test
    void aRouteOfAClockBeginsWithWhatItsFirstStepMakes() throws Exception {
        route(start -> Steps.begin(start, "look", () -> "vu").through(StepsTest::end));

        assertThat(given("un tour")).containsExactly("vu");
    }

    @Test
    void whatIsNotWantedEndsThere() throws Exception {
        route(start -> Steps.<String>of(start).onlyIf(text -> text.length() > 3).through(StepsTest::end));

        assertThat(given("non", "oui, oui")).containsExactly("oui, oui");
    }

    @Test
    void eachPartIsTakenInItsOrder() throws Exception {
        route(start -> Steps.<List<String>>of(start)
                .each("each", parts -> parts)
                .step("count", String::length)
                .through(StepsTest::end));

        assertThat(given(List.of("trois", "deux", "un"))).containsExactly(5, 4, 2);
    }

    @Test
    void whatCamelReadsIsGivenWithWhatItWasReadFrom() throws Exception {
        route(start -> Steps.<String>of(start)
                .parse("open", text -> text, Csv.rows(';'))
                .step("both", Told::new)
                .through(StepsTest::end));

        assertThat(given("a;b")).containsExactly(new Told("a;b", List.of(List.of("a", "b"))));
    }

    @Test
    void whatCamelCannotReadIsNoFailure() throws Exception {
        route(start -> Steps.<String>of(start)
                .parse("open", text -> text, Csv.rows(';'))
                .step("both", Told::new)
                .through(StepsTest::end));

        assertThat(given("a;\"b")).containsExactly(new Told("a;\"b", null));
    }

    @Test
    void whatCannotBeOpenedIsNoFailureEither() throws Exception {
        route(start -> Steps.<String>of(start)
                .parse("open", StepsTest::unreadable, Csv.rows(';'))
                .step("both", Told::new)
                .through(StepsTest::end));

        assertThat(given("a")).containsExactly(new Told("a", null));
    }

    @Test
    void aFailureOfAnotherStepIsTheRoutes() throws Exception {
        route(start ->
                Steps.<String>of(start).step("read", StepsTest::unreadable).through(StepsTest::end));

        assertThatThrownBy(() -> given("a"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void anErrorOfTheMachineIsAFailureLikeAnyOther() throws Exception {
        route(start -> Steps.<String>of(start).step("fall", StepsTest::tooDeep).through(StepsTest::end));

        assertThatThrownBy(() -> given("a"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void aPartThatFailsKeepsNoOtherFromItsTurn() throws Exception {
        route(start -> Steps.<List<String>>of(start)
                .each("each", some -> some)
                .step("read", StepsTest::readable)
                .through(StepsTest::end));

        assertThatThrownBy(() -> given(List.of("un", "?", "deux"))).isInstanceOf(CamelExecutionException.class);
        assertThat(atTheEnd()).containsExactly("un", "deux");
    }

    @Test
    void nothingIsDoneBehindAPartThatFailsWhereAllAreToStop() throws Exception {
        route(start -> Steps.<List<String>>of(start)
                .eachUntilOneFails("each", some -> some)
                .step("read", StepsTest::readable)
                .through(StepsTest::end));

        assertThatThrownBy(() -> given(List.of("un", "?", "deux"))).isInstanceOf(CamelExecutionException.class);
        assertThat(atTheEnd()).containsExactly("un");
    }

    private static String tooDeep(String text) {
        throw new StackOverflowError();
    }

    private static String readable(String text) throws IOException {
        return text.equals("?") ? unreadable(text) : text;
    }

    private static String unreadable(String text) throws IOException {
        throw new IOException(text);
    }

    private static void end(ProcessorDefinition<?> route) {
        route.to("mock:end");
    }

    private void route(Consumer<ProcessorDefinition<?>> steps) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                steps.accept(from(direct("start")).routeId(ROUTE));
            }
        });
        camel.start();
    }

    /** What came to the end of the route. */
    private List<Object> given(Object... bodies) throws Exception {
        for (Object body : bodies) {
            camel.createProducerTemplate().sendBody("direct:start", body);
        }
        return atTheEnd();
    }

    private List<Object> atTheEnd() {
        return camel.getEndpoint("mock:end", MockEndpoint.class).getReceivedExchanges().stream()
                .map(exchange -> exchange.getMessage().getBody())
                .toList();
    }
}
