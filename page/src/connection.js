// The line to the server: tries again when it is lost, at growing intervals, and says so.

const FIRST = 500,
  MOST = 15000; // milliseconds

/**
 * @param {string} address of the room
 * @param {{heard: (message: object) => void, status: (status: string, wait?: number) => void}} to
 */
export function connect(address, { heard, status }) {
  let socket = null,
    pause = FIRST,
    timer = 0,
    everOpen = false;

  function open() {
    clearTimeout(timer);
    status("connecting");
    const mine = (socket = new WebSocket(address));
    mine.onopen = () => {
      everOpen = true;
      pause = FIRST;
      status("open");
    };
    mine.onmessage = (event) => {
      let message;
      try {
        message = JSON.parse(event.data);
      } catch {
        return;
      }
      heard(message);
    };
    mine.onclose = () => {
      if (mine !== socket) return;
      // A room that was never open does not know the code: asking again and again would only be refused.
      if (!everOpen) return status("refused");
      status("lost", Math.round(pause / 1000) || 1);
      timer = setTimeout(open, pause);
      pause = Math.min(2 * pause, MOST);
    };
  }

  open();
  return {
    /** Sends if the line is open; says whether it was. */
    say(message) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
    /** Now, without waiting. */
    again: open,
    /** Somewhere else, or with another code. */
    to(other) {
      address = other;
      everOpen = false;
      pause = FIRST;
      const old = socket;
      open();
      old?.close();
    },
  };
}
