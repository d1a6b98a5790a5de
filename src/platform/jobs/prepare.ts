import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import manifest from 'pg-boss/package.json' with { type: 'json' }
import type { Store } from '../database/store.ts'
import { backendOf, bossOver, queueName } from './boss.ts'

/** Five retries, 2 to 4 minutes after the first failure, doubling to at most an hour: about two hours in all. */
export const retryLimit = 5
const settings = { retryLimit, retryDelay: 120, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 3900, heartbeatSeconds: 60 }

/**
 * Makes what jobs need in the database, as the owner: the schema of pg-boss, its queue, and the function by which the application's
 * role queues. Done once at each start, after the migrations; quick when all is there. Several processes may do it at once.
 */
export async function prepareJobs(store: Store): Promise<void> {
  const there = await installed(store)
  if (there === null) await construct(store)
  else if (there < manifest.pgboss.schema) await store.query(getMigrationPlans('pgboss', there, { backend: backendOf(store) }))
  const boss = bossOver(store)
  if (await boss.getQueue(queueName)) await boss.updateQueue(queueName, settings)
  else await boss.createQueue(queueName, settings)
  await store.query(functions)
}

async function installed(store: Store): Promise<number | null> {
  const { rows: found } = await store.query(`select to_regclass('pgboss.version') is not null as there`)
  if (!found[0]?.there) return null
  const { rows } = await store.query('select version from pgboss.version')
  return Number(rows[0]?.version)
}

async function construct(store: Store): Promise<void> {
  try {
    await store.query(getConstructionPlans('pgboss', { backend: backendOf(store) }))
  } catch (error) {
    if ((await installed(store)) === null) throw error
  }
}

/**
 * Jobs are queued by a function, not by grants: the application's role can add a job to its own organisation and can neither read
 * nor change any. `once` holds the waiting job until the transaction ends, so that it cannot run before it would see the change.
 * One that is due early enough is only held, and not written anew: many transactions hold it side by side, and whoever takes jobs passes it over.
 */
const functions = `
-- Two processes that start at once would replace the same function at once, which the database refuses to one of them.
do $$ begin perform pg_advisory_xact_lock(hashtext('heard.prepare-jobs')); end $$;
create or replace function platform.queue_job_of(
  organisation uuid, job text, data jsonb, after timestamptz, once text, urgent boolean, id uuid default gen_random_uuid(), kept interval default '2 days'
) returns uuid language sql set search_path = pg_catalog, pg_temp as $$
  insert into pgboss.job_common as waiting (
    id, name, group_id, data, priority, created_on, start_after, singleton_key, upsert_by_key, policy,
    retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, heartbeat_seconds, deletion_seconds, keep_until)
  select queue_job_of.id, queue.name, queue_job_of.job,
    jsonb_strip_nulls(jsonb_build_object('job', queue_job_of.job, 'organisation', organisation, 'data', queue_job_of.data, 'after', after)),
    case when urgent then 1 else 0 end, clock_timestamp(), coalesce(after, now()),
    queue_job_of.job || ':' || organisation || ':' || once, once is not null, queue.policy,
    queue.retry_limit, queue.retry_delay, queue.retry_backoff, queue.retry_delay_max, queue.expire_seconds, queue.heartbeat_seconds,
    extract(epoch from kept)::integer, 'infinity'
  from pgboss.queue where queue.name = '${queueName}'
  on conflict (name, singleton_key) where state = 'created' and upsert_by_key
    do update set
      (data, start_after) = (select chosen.data, chosen.start_after
        from (values (waiting.data, waiting.start_after), (excluded.data, excluded.start_after)) as chosen (data, start_after)
        order by coalesce((chosen.data ->> 'after')::timestamptz, '-infinity') limit 1),
      priority = greatest(waiting.priority, excluded.priority)
  returning waiting.id
$$;
create or replace function platform.queue_job(job text, data jsonb, after timestamptz, once text, urgent boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held uuid;
begin
  if platform.current_organisation() is null then raise exception 'A job is queued inside an organisation'; end if;
  if once is not null and not urgent then
    select waiting.id into held from pgboss.job_common waiting
    where waiting.name = '${queueName}' and waiting.singleton_key = queue_job.job || ':' || platform.current_organisation() || ':' || queue_job.once
      and waiting.state = 'created' and waiting.upsert_by_key
      and coalesce((waiting.data ->> 'after')::timestamptz, '-infinity') <= coalesce(queue_job.after, '-infinity')
    for key share;
    if found then return held; end if;
  end if;
  return platform.queue_job_of(platform.current_organisation(), job, data, after, once, urgent);
end $$;
revoke all on function platform.queue_job_of, platform.queue_job from public;
grant execute on function platform.queue_job to heard_app, heard_monitoring;
`
