# From the distribution that the build lays (hub/target/passerelle-*.tar.gz): no sources, no Maven in the image.
FROM eclipse-temurin:17-jre AS unpacked
COPY hub/target/passerelle-*.tar.gz /tmp/
RUN mkdir -p /layers/passerelle /layers/libraries \
    && tar -xzf /tmp/passerelle-*.tar.gz -C /layers/passerelle --strip-components=1 \
    # What changes with a library, and what changes with each version of ours: two layers.
    && mv /layers/passerelle/lib /layers/libraries/lib \
    && mkdir /layers/passerelle/lib \
    && for ours in domain mappings connectors routes console; do mv /layers/libraries/lib/$ours-*.jar /layers/passerelle/lib/; done

FROM eclipse-temurin:17-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /opt/passerelle --shell /usr/sbin/nologin passerelle \
    && install -d -o passerelle -g passerelle -m 0700 /var/lib/passerelle
COPY --from=unpacked /layers/libraries /opt/passerelle
COPY --from=unpacked /layers/passerelle /opt/passerelle
USER passerelle
WORKDIR /opt/passerelle
VOLUME /var/lib/passerelle
EXPOSE 8080
ENTRYPOINT ["/opt/passerelle/passerelle"]
CMD ["serve"]
