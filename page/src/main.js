// Begins: reads the address, opens the line to the server, and puts the page together.
import "./page.css";
import { announce } from "./announce.js";
import { createPage } from "./page.js";
import { connect } from "./connection.js";
import { calm } from "./dom.js";
import { keep, remembered } from "./memory.js";
import { playing } from "./play.js";
import { readAddress, roomOf } from "./address.js";
import { initial } from "./state.js";
import { createStore } from "./store.js";

const address = readAddress(location);
const before = remembered();
const entry = { code: address.code || before.code || "", teacher: address.teacher };
const usual = navigator.language?.startsWith("sv") ? "sv" : "en";
const store = createStore(initial(address.lang || before.lang || usual, { ...before, shared: address.shared }));

const line = connect(roomOf(location, entry), {
  status: (status, wait) => {
    store.tell({ type: "connection", status, wait });
    const { key, nickname } = store.state;
    if (status === "open" && key) line.say({ type: "hello", nickname, key });
  },
  heard: (message) => store.tell({ type: "message", message, calm: calm() }),
});

/** What the views may do beside telling the store. */
const acts = {
  say: line.say,
  again: line.again,
  entry,
  enter(code) {
    entry.code = code.trim().toUpperCase();
    history.replaceState(null, "", `#code=${encodeURIComponent(entry.code)}`);
    line.to(roomOf(location, entry));
  },
};

keep(store, entry);
playing(store);
announce(store, document.getElementById("live"));
createPage(document.getElementById("page"), document.getElementById("handout"), store, acts, address.step);
