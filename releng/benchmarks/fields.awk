# The fields of each row of the hypervisor's g key, in hexadecimal and decimal as they are.
$2 ~ /^\[0x/ { print $2, $3, $4, $5, $6, $7, $8 }
