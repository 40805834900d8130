// Talks to a learning platform by SCORM 1.2 or 2004. It says that a pupil began and that a pupil is done: no score, no answer.
'use strict';
(() => {
  const find = (name) => {
    for (let from = window, steps = 0; from && steps < 20; steps++) {
      try {
        if (from[name]) return from[name];
        from = from.parent === from ? from.opener : from.parent;
      } catch {
        return null; // a window of another site
      }
    }
    return null;
  };
  const newer = find('API_1484_11');
  const older = newer ? null : find('API');
  const call = (name, ...given) => {
    try {
      return newer ? newer[name](...given) : older[`LMS${name}`](...given);
    } catch {
      return 'false';
    }
  };
  const exit = newer ? 'cmi.exit' : 'cmi.core.exit';
  const status = newer ? 'cmi.completion_status' : 'cmi.core.lesson_status';
  let open = false;
  window.platform = {
    start: async () => {
      open = (newer || older) !== null && String(call('Initialize', '')) === 'true';
      if (!open) return 'alone';
      const isDone = /^(completed|passed)$/.test(call('GetValue', status));
      if (!isDone) call('SetValue', status, 'incomplete');
      // Without this a platform begins anew when a pupil comes back, and forgets that one is done.
      call('SetValue', exit, 'suspend');
      call('Commit', '');
      return isDone ? 'done' : 'begun';
    },
    complete: async () => String(call('SetValue', status, 'completed')) === 'true' && String(call('Commit', '')) === 'true',
    leave: () => {
      if (open) call(newer ? 'Terminate' : 'Finish', '');
      open = false;
    },
  };
})();
