-- Purpose: who asks, as people who answer see it before anything else: a name, a picture, and in one sentence why.

-- Sets what people see. A picture, whose content is in the file store, comes as {id, type, hash, size}; {} takes it away, null leaves it as it is.
create function private.set_face(the_programme uuid, the_name text, the_reasons jsonb, the_picture jsonb default null) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_permission(the_programme, 'write settings');
  if exists (select 1 from jsonb_each(the_reasons) r where jsonb_typeof(r.value) <> 'string' or length(r.value #>> '{}') not between 1 and 160) then
    perform private.refuse('face_not_understood');
  end if;
  insert into public.programme_faces as f (programme_id, name, reasons, picture_id, picture_type, picture_hash, picture_size)
  values (the_programme, the_name, the_reasons, (the_picture ->> 'id')::uuid, the_picture ->> 'type', the_picture ->> 'hash', (the_picture ->> 'size')::integer)
  on conflict (programme_id) do update set name = excluded.name, reasons = excluded.reasons,
    picture_id = case when the_picture is null then f.picture_id else excluded.picture_id end,
    picture_type = case when the_picture is null then f.picture_type else excluded.picture_type end,
    picture_hash = case when the_picture is null then f.picture_hash else excluded.picture_hash end,
    picture_size = case when the_picture is null then f.picture_size else excluded.picture_size end;
  perform private.record(the_programme, 'set', 'programme_face', the_programme);
exception when check_violation or not_null_violation or data_exception then
  perform private.refuse_broken('face_not_understood', sqlstate, sqlerrm);
end $$;
call private.open_door('private.set_face(uuid, text, jsonb, jsonb)', 'authenticated');

-- Who asks, for a page: the programme's own name where nothing was set.
create function private.face_of(the_programme uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('name', coalesce(f.name, p.name), 'reasons', coalesce(f.reasons, '{}'), 'picture', f.picture_id)
    from public.programmes p left join public.programme_faces f on f.programme_id = p.id where p.id = the_programme);
end $$;

-- The picture by its id: whoever may see a page with it has that id.
create function private.read_face_picture(the_picture uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('programme', f.programme_id, 'hash', f.picture_hash, 'size', f.picture_size, 'type', f.picture_type) from public.programme_faces f where f.picture_id = the_picture limit 1
$$;
call private.open_door('private.read_face_picture(uuid)', 'anon', 'authenticated');

-- ---------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------

grant select (programme_id, name, reasons, picture_id) on public.programme_faces to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------

create policy "everyone in a programme sees how it shows itself" on public.programme_faces for select to authenticated
  using (programme_id = any ((select private.my_programmes())::uuid[]));
