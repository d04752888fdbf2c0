-- Purpose: who may ask what day it is. The functions stand in the migrations, since tables have them as defaults.

grant execute on function private.today(), private.day_of(timestamptz) to authenticated, service_role;
