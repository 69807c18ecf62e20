// The seconds of processor time chrono-node takes to find the dates in the files of a folder: node chrono.js FOLDER, with chrono-node in NODE_PATH.
const fs = require("node:fs");
const path = require("node:path");
const chrono = require("chrono-node");

const folder = process.argv[2];
const names = fs.readdirSync(folder).sort();
for (const name of names.slice(0, 20)) chrono.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const start = process.cpuUsage();
for (const name of names) chrono.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const used = process.cpuUsage(start);
console.log((used.user + used.system) / 1e6);
