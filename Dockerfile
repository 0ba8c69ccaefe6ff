# Builds the jar in one stage and runs it in another, as a user without rights.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY src/main src/main
COPY ontology ontology
COPY queries queries
COPY examples examples
RUN mvn -q -B -Dquick -DskipTests package

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 hearsay && useradd --uid 10001 --gid hearsay --create-home hearsay \
 && mkdir -p /data && chown hearsay:hearsay /data
WORKDIR /opt/hearsay
COPY hearsay LICENSE NOTICE ./
COPY --from=build /src/target/hearsay-all.jar .
COPY queries queries
# makes the caches that the launcher starts from
RUN ./hearsay annotate --help >/dev/null && ./hearsay query --help >/dev/null
USER 10001
VOLUME /data
EXPOSE 3030
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/3030 && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["/opt/hearsay/hearsay"]
CMD ["serve", "--store", "/data/store", "--host", "0.0.0.0"]
