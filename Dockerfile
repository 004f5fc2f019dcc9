# The bot as a container: `docker compose up -d --build` (docs/operating.md).

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# What only the emulator and its page need stays out, and the runtime, which is the image's own. What is optional has what draws pictures.
RUN npm ci --omit=dev --ignore-scripts \
 && npm uninstall --no-save --omit=dev --ignore-scripts @skyra/discord-components-core lit rolldown discord-api-spec
RUN rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY commands commands
COPY data data
COPY src src
RUN rm -rf src/emulator src/feed-server \
 && install -d -o node -g node /var/lib/vraagbaak
ENV NODE_ENV=production \
    ARCHIVE=/var/lib/vraagbaak/archive.db \
    MONITORING_PORT=9464 \
    MONITORING_HOST=0.0.0.0
USER node
VOLUME /var/lib/vraagbaak
EXPOSE 8080 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=10m --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.MONITORING_PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` has it, without npm between the signal and the bot.
CMD ["node", "--max-semi-space-size=6", "--max-old-space-size=256", "src/launch/main.js"]
