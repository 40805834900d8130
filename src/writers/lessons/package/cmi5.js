// Talks to a learning platform by cmi5 (https://aicc.github.io/CMI-5_Spec_Current/): initialized, completed, terminated; no score, no answer.
'use strict';
(() => {
  const given = new URLSearchParams(location.search);
  const [endpoint, registration, activity, agent] = ['endpoint', 'registration', 'activityId', 'actor'].map((name) => given.get(name));
  const begun = Date.now();
  let token = null;
  let launch = null;
  let completed = false;
  let ended = false;
  const at = (path, query) => `${endpoint.replace(/\/?$/, '/')}${path}?${new URLSearchParams(query)}`;
  const fetched = async (address, options) => {
    // A pupil does not wait longer for a platform that is silent.
    const answer = await fetch(address, { ...options, signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`${answer.status} from ${address}`);
    return answer;
  };
  const ask = (address, options = {}) =>
    fetched(address, {
      ...options,
      headers: { Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
    });
  const duration = () => `PT${Math.round((Date.now() - begun) / 1000)}S`;
  // crypto.randomUUID is not there for a platform by http; a UUID of version 4 has these two fields.
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
  const say = (verb, result, moves = false) => {
    const context = structuredClone(launch.contextTemplate ?? {});
    context.registration = registration;
    const { category = [] } = (context.contextActivities ??= {});
    const kinds = ['cmi5', ...(moves ? ['moveon'] : [])].map((kind) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${kind}` }));
    context.contextActivities.category = [...category, ...kinds];
    const statement = {
      id: uuid(),
      actor: JSON.parse(agent),
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
      object: { id: activity, objectType: 'Activity' },
      context,
      timestamp: new Date().toISOString(),
      ...(result && { result }),
    };
    return ask(at('statements', { statementId: statement.id }), { method: 'PUT', body: JSON.stringify(statement), keepalive: true });
  };
  const wasCompleted = async () => {
    const query = { agent, verb: 'http://adlnet.gov/expapi/verbs/completed', activity, registration, limit: '1' };
    try {
      return (await (await ask(at('statements', query))).json()).statements.length > 0;
    } catch {
      return false; // a platform that lets nothing be read
    }
  };
  const terminate = async () => {
    if (launch === null) return;
    const ending = say('terminated', { duration: duration() });
    launch = null;
    ended = true;
    await ending.catch(() => null); // what was noted stays noted
  };
  window.platform = {
    start: async () => {
      // Behind "terminated" a session takes no other statement.
      if (ended) return completed ? 'noted' : 'alone';
      if (!endpoint || !agent) return 'alone';
      try {
        // The platform gives its token once; a second request gets an error in its place.
        token ??= (await (await fetched(given.get('fetch'), { method: 'POST' })).json())['auth-token'];
        if (!token) return 'alone';
        launch = await (await ask(at('activities/state', { stateId: 'LMS.LaunchData', activityId: activity, agent, registration }))).json();
        await ask(at('agents/profile', { profileId: 'cmi5LearnerPreferences', agent })).catch(() => null); // most have none
        await say('initialized');
        // In the modes Browse and Review nothing is noted, by the standard.
        if (launch.launchMode !== 'Normal') return 'look';
        // A pupil who comes back is not done a second time: the standard allows one such statement a registration.
        completed = await wasCompleted();
        return completed ? 'noted' : 'begun';
      } catch {
        launch = null;
        return 'alone';
      }
    },
    complete: async () => {
      try {
        // A first try may have arrived though its answer was lost.
        if (!completed && !(await wasCompleted())) await say('completed', { completion: true, duration: duration() }, true);
      } catch {
        return false;
      }
      completed = true;
      const back = launch?.returnURL;
      if (/^https?:/.test(back)) {
        await terminate();
        location.assign(back);
      }
      return true;
    },
    leave: () => void terminate(),
  };
})();
