# Builds the report, and publishes it to the address in PUBLISH_URL, if there is one.
FROM node:22-bookworm-slim

RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /kit
COPY package.json package-lock.json .npmrc ./
COPY src/lib/package.json src/lib/
COPY src/publish/package.json src/publish/package-lock.json src/publish/.npmrc src/publish/
RUN npm ci --ignore-scripts && npm ci --prefix src/publish --ignore-scripts

COPY . .
RUN npm run compile && mkdir -p data reports && chown -R node:node .

USER node
ENTRYPOINT ["deploy/container/build-and-publish.sh"]
